import { basename } from "node:path";
import { commandStaffContext } from "#lib/auth/command-context.ts";
import { importNotes } from "#lib/imports/import-notes.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { importFailureWords } from "./import/failure-words.ts";
import { readArguments } from "./import/read-arguments.ts";
import { readChangelogFile } from "./import/read-changelog-file.ts";
import { withDatabase } from "./stack/database.ts";

try {
  const { file, component, as } = readArguments(process.argv.slice(2));
  const text = await readChangelogFile(file);
  const { drafts, skipped } = await withDatabase(async () =>
    importNotes(await commandStaffContext(as), { component, fileName: basename(file), text }),
  );
  for (const { version, headline } of drafts) console.log(`  ${version}  ${headline}`);
  for (const reason of skipped) console.log(`  skipped: ${reason}`);
  const made = drafts.length === 1 ? "1 draft" : `${drafts.length} drafts`;
  console.log(`${made} made for the ${componentLabels[component]}, ${skipped.length} skipped.`);
} catch (error) {
  console.error(importFailureWords(error));
  process.exitCode = 1;
}
