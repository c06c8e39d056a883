import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { FieldErrors } from "#lib/errors.ts";
import { findDeadLinks } from "./find-dead-links.ts";
import { readReach } from "./read-reach.ts";
import { publishProblems } from "./rules.ts";
import { reachWords } from "./rules-desk.ts";
import { firstGap } from "./rules-gaps.ts";
import type { NoteInput } from "./schema.ts";
import type { PublishCheck } from "./schema-desk.ts";

const complete: { field: keyof NoteInput; label: string }[] = [
  { field: "headline", label: "A headline" },
  { field: "summary", label: "A summary" },
  { field: "impact", label: "The impact" },
  { field: "changeTypes", label: "At least one type of change" },
  { field: "bodyMarkdown", label: "A text" },
];

/**
 * What must hold before a draft is published, line by line in the order of its form. The editor shows them while
 * somebody writes; publishing refuses as long as one has a problem (problemsByField).
 */
export async function publishChecks(db: StaffDb, draft: NoteInput): Promise<PublishCheck[]> {
  const problems = new Map(publishProblems(draft).map(({ field, message }) => [field, [message]]));
  const { tenants, reach } = await readReach(db, draft.audience);
  const gap = firstGap(draft);
  const deadLinks = await findDeadLinks(
    db,
    draft.bodyMarkdown,
    tenants.map(({ id }) => id),
  );
  return [
    ...complete.map(({ field, label }) => ({ field, label, problems: problems.get(field) ?? [] })),
    { field: "bodyMarkdown", label: "No gap of a template left", problems: gap ? [`Fill in ${gap}.`] : [] },
    { field: "bodyMarkdown", label: "Links that readers can open", problems: deadLinks },
    {
      field: "audience",
      label: tenants.length > 0 ? `Reaches ${reachWords(reach)}` : "Somebody to reach",
      problems: problems.get("audience") ?? (tenants.length > 0 ? [] : ["This audience reaches no tenant."]),
    },
  ];
}

/** The problems of the checks as a form shows them; empty when the draft may be published. */
export function problemsByField(checks: PublishCheck[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const { field, problems } of checks) {
    if (problems.length > 0) fields[field] = [...(fields[field] ?? []), ...problems];
  }
  return fields;
}
