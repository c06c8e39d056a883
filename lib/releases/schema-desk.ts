import { z } from "zod";
import { int4 } from "#lib/int4.ts";
import {
  type ComponentName,
  changeType,
  component,
  type IntegrationTypeName,
  type NoteInput,
  type NoteStatusName,
  noteInput,
  type ReleaseKindName,
} from "./schema.ts";

export const noteStatus = z.enum(["draft", "in_review", "scheduled", "published", "withdrawn"]);

/** Lets a draft's text stand empty; what is written keeps to the rule of the published note. */
function orEmpty(rule: z.ZodType<string>) {
  return z.string().transform((text, context) => {
    if (text.trim() === "") return "";
    const { data, error } = rule.safeParse(text);
    for (const { message } of error?.issues ?? []) context.addIssue(message);
    return data ?? z.NEVER;
  });
}

/** What a representative writes; a draft may still lack what publishProblems asks for. */
export const draftInput = z.object({
  ...noteInput.shape,
  headline: orEmpty(noteInput.shape.headline),
  summary: orEmpty(noteInput.shape.summary),
  impact: orEmpty(noteInput.shape.impact),
  bodyMarkdown: orEmpty(noteInput.shape.bodyMarkdown),
  changeTypes: z.array(changeType).max(20).default([]),
});

const startedFrom = { noteId: z.uuid(), revision: int4 };

/** A save and a publication name the revision they started from. */
export const draftSave = draftInput.extend({
  ...startedFrom,
  /** Saved by hand: this text stays as a revision, whoever writes on. */
  keep: z.union([z.boolean(), z.stringbool()]).default(false),
  /** What the editor began with: where its author left it alone, what the pipeline has said since stands. */
  wasOutOfTrain: z.union([z.boolean(), z.stringbool()]).optional(),
});

export const previewInput = z.object({ bodyMarkdown: draftInput.shape.bodyMarkdown });

export const newDraft = z.object({
  component,
  version: z
    .string()
    .trim()
    .max(40, "Keep the version within 40 characters.")
    .regex(/^\d+(\.\d+){1,3}([-+][\w.+-]+)?$/, "Write the version as numbers, for example 8.14.0."),
});

/** A line of the staff's list. */
export type NoteListItem = {
  id: string;
  status: NoteStatusName;
  component: ComponentName;
  version: string;
  kind: ReleaseKindName;
  headline: string;
  /** When it was published, or while it is not, when it came. */
  since: Date;
};

export type NoteFilter = { status: NoteStatusName | null; component: ComponentName | null };

export type NoteListPage = {
  notes: NoteListItem[];
  filter: NoteFilter;
  /** How many notes of the chosen component have each status. */
  counts: Partial<Record<NoteStatusName, number>>;
  page: number;
  pageSize: number;
};

/** A note of any status as the staff see it: its texts may be empty while it is a draft. */
export type DeskNote = {
  id: string;
  slug: string;
  status: NoteStatusName;
  component: ComponentName;
  version: string;
  content: NoteInput;
  revision: number;
  /** Who saved this revision; null when nobody in person did. */
  savedBy: string | null;
  savedById: string | null;
  savedAt: Date;
  publishedAt: Date | null;
  bodyHtml: string | null;
};

/** What is stored of a draft, for somebody whose own text started from an earlier revision. */
export type StoredDraft = { revision: number; content: NoteInput; savedBy: string | null; savedAt: Date };

/** A draft's answer to a save; `at` is a time of day with its zone, "14:02 CET". */
export type SavedDraft = { revision: number; at: string };

/** StoredDraft with its time in words. */
export type StoredText = Omit<StoredDraft, "savedAt"> & { savedAt: string };

/** One thing to hold before a draft is published; it does when there are no problems. */
export type PublishCheck = { field: string; label: string; problems: string[] };

export type TenantOption = { id: string; name: string; integrationType: IntegrationTypeName };

export type Reach = { tenants: number; people: number };

/** The audience as a form's fields say it; left to the schema to refuse. */
export function audienceFromForm(form: {
  audienceKind?: unknown;
  audienceComponent?: unknown;
  audienceIntegrationType?: unknown;
  audienceTenantIds?: unknown;
}): unknown {
  const { audienceKind: kind, audienceComponent: component } = form;
  const { audienceIntegrationType: integrationType, audienceTenantIds: tenantIds } = form;
  return { kind, component, integrationType, tenantIds };
}
