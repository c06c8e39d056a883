import type { ComponentName, IntegrationTypeName, NoteAudience } from "./schema.ts";

/** An audience as the columns of a note hold it. */
export type AudienceColumns = {
  audienceKind: NoteAudience["kind"];
  audienceIntegrationType: IntegrationTypeName | null;
  audienceComponent: ComponentName | null;
  audienceTenantIds: string[];
};

export function toAudienceColumns(audience: NoteAudience): AudienceColumns {
  return {
    audienceKind: audience.kind,
    audienceIntegrationType: audience.kind === "integration_type" ? audience.integrationType : null,
    audienceComponent: audience.kind === "component" ? audience.component : null,
    audienceTenantIds: audience.kind === "named" ? audience.tenantIds : [],
  };
}

/** Throws for a component or integration type that is missing, which toAudienceColumns never leaves out. */
export function fromAudienceColumns(columns: AudienceColumns): NoteAudience {
  const { audienceKind: kind, audienceIntegrationType: integrationType, audienceTenantIds } = columns;
  if (kind === "all") return { kind };
  if (kind === "named") return { kind, tenantIds: audienceTenantIds };
  if (kind === "component") {
    if (!columns.audienceComponent) throw new Error("An audience by component names none.");
    return { kind, component: columns.audienceComponent };
  }
  if (!integrationType) throw new Error("An audience by integration type names none.");
  return { kind, integrationType };
}
