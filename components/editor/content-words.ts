import type { EditorOptions } from "#components/releases/editor-options.ts";
import type { ContentField } from "#lib/releases/rules-content.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { TenantOption } from "#lib/releases/schema-desk.ts";

/** The names behind the ids and values of a note's content. */
export type Names = { options: EditorOptions; tenants: TenantOption[] };

/** A part of a content as a person reads it. */
export function contentWords(field: ContentField, content: NoteInput, { options, tenants }: Names): string {
  switch (field) {
    case "kind":
      return labelOf(options.kinds, content.kind);
    case "changeTypes":
      return content.changeTypes.map((type) => labelOf(options.changeTypes, type)).join(", ");
    case "outOfTrain":
      return content.outOfTrain ? "Outside the weekly train" : "On the weekly train";
    case "audience": {
      const { audience } = content;
      if (audience.kind === "all") return "Every tenant";
      if (audience.kind === "component")
        return `Tenants that run ${labelOf(options.components, audience.component)}`;
      if (audience.kind === "integration_type")
        return `Tenants by ${labelOf(options.integrations, audience.integrationType)}`;
      const named = tenants.filter(({ id }) => audience.tenantIds.includes(id));
      return named.map(({ name }) => name).join(", ") || "No tenant yet";
    }
    default:
      return content[field];
  }
}

function labelOf(options: { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
