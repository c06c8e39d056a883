import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { type NewNote, readVersionsWithNote } from "#lib/releases/add-drafts.ts";
import { type ComponentName, componentLabels } from "#lib/releases/schema.ts";
import type { ChangelogRelease } from "./changelog.ts";
import { noteFromChangelog } from "./changelog-note.ts";
import { readSource } from "./read-source.ts";
import type { ImportInput } from "./schema.ts";

export type ImportPlan = { drafts: NewNote[]; skipped: string[] };

/** What a file would add to what the component has already. Throws as readSource does. */
export async function planImport(db: StaffDb, { component, text }: ImportInput): Promise<ImportPlan> {
  const { releases, skipped } = readSource(text);
  const versions = releases.map(({ version }) => version);
  const present = await readVersionsWithNote(db, component, versions);
  const reason = ({ version, yanked }: ChangelogRelease) => {
    if (present.has(version)) return alreadyThere(component, version);
    return yanked ? `${version} was yanked.` : null;
  };
  return {
    drafts: releases.filter((release) => !reason(release)).map((release) => toNewNote(component, release)),
    skipped: [...skipped, ...releases.flatMap((release) => reason(release) ?? [])],
  };
}

export function alreadyThere(component: ComponentName, version: string): string {
  return `${componentLabels[component]} ${version} is here already.`;
}

function toNewNote(component: ComponentName, release: ChangelogRelease): NewNote {
  const { version, date } = release;
  return {
    component,
    version,
    releasedOn: date,
    content: { ...noteFromChangelog(release), kind: "minor", audience: { kind: "all" } },
  };
}
