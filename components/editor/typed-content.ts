import type { ContentField } from "#lib/releases/rules-content.ts";
import type { NoteAudience, NoteInput } from "#lib/releases/schema.ts";

/** What stands in a note's form, by the names of its fields; the server has the last word on whether it may be saved. */
export function typedContent(all: (name: string) => string[]): NoteInput {
  const last = (name: string) => all(name).at(-1) ?? "";
  return {
    headline: last("headline"),
    summary: last("summary"),
    impact: last("impact"),
    actionRequired: last("actionRequired"),
    bodyMarkdown: last("bodyMarkdown"),
    changeTypes: all("changeTypes[]") as NoteInput["changeTypes"],
    kind: last("kind") === "major" ? "major" : "minor",
    outOfTrain: last("outOfTrain") !== "",
    audience: typedAudience(last, all("audienceTenantIds[]")),
  };
}

export function contentOfForm(form: FormData): NoteInput {
  return typedContent((name) => form.getAll(name).filter((value) => typeof value === "string"));
}

/** A content of which some fields are another's. */
export function withFieldsOf(content: NoteInput, other: NoteInput, fields: ContentField[]): NoteInput {
  return { ...content, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

function typedAudience(last: (name: string) => string, tenantIds: string[]): NoteAudience {
  const component = last("audienceComponent") === "spec_hub" ? "spec_hub" : "realtime_engine";
  const integrationType = last("audienceIntegrationType") === "dns" ? "dns" : "service_worker";
  switch (last("audienceKind")) {
    case "component":
      return { kind: "component", component };
    case "integration_type":
      return { kind: "integration_type", integrationType };
    case "named":
      return { kind: "named", tenantIds };
    default:
      return { kind: "all" };
  }
}
