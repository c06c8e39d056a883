import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { type ChangelogRelease, parseChangelog } from "./changelog.ts";
import { noteFromChangelog } from "./changelog-note.ts";
import { noteSlug } from "./rules.ts";
import { type ComponentName, componentLabels, type ImportInput } from "./schema.ts";
import { findPresentVersions } from "./store.ts";
import type { NewNote } from "./store-write.ts";

export type ImportPlan = { drafts: NewNote[]; skipped: string[] };

/** What a changelog would add to what the component has already. Throws as parseChangelog does. */
export async function planImport(db: StaffDb, { component, text }: ImportInput): Promise<ImportPlan> {
  const { releases, skipped } = parseChangelog(text);
  const versions = releases.map(({ version }) => version);
  const present = await findPresentVersions(db, component, versions);
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
    ...{ component, version },
    releasedOn: date,
    slug: noteSlug(component, version),
    content: { ...noteFromChangelog(release), kind: "minor", audience: { kind: "all" } },
  };
}
