import type { NoteAudience, NoteInput } from "./schema.ts";

export type ContentField = keyof NoteInput;

/** The parts of a note in the order of its form, as people call them. */
export const contentLabels: Record<ContentField, string> = {
  headline: "Headline",
  summary: "Summary",
  impact: "Impact",
  actionRequired: "Action required",
  bodyMarkdown: "What changed",
  kind: "Kind",
  changeTypes: "Types of change",
  outOfTrain: "Train",
  audience: "Who reads it",
};

const fields = Object.keys(contentLabels) as ContentField[];

/** Where two contents differ, whatever the order of what was ticked and the blanks around a text. */
export function changedFields(one: NoteInput, other: NoteInput): ContentField[] {
  return fields.filter((field) => !isSameField(field, one, other));
}

export function isSameContent(one: NoteInput, other: NoteInput): boolean {
  return changedFields(one, other).length === 0;
}

export function isSameField(field: ContentField, one: NoteInput, other: NoteInput): boolean {
  return keyOf(one[field]) === keyOf(other[field]);
}

function keyOf(value: NoteInput[ContentField]): string {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n").trim();
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? listKey(value) : audienceKey(value);
}

function audienceKey(audience: NoteAudience): string {
  if (audience.kind === "component") return `component ${audience.component}`;
  if (audience.kind === "integration_type") return `integration_type ${audience.integrationType}`;
  return audience.kind === "named" ? `named ${listKey(audience.tenantIds)}` : audience.kind;
}

function listKey(values: string[]): string {
  return [...new Set(values)].sort().join(" ");
}
