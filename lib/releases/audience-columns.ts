import type { IntegrationTypeName, NoteAudience } from "./schema.ts";

/** An audience as the columns of a note hold it. */
export type AudienceColumns = {
  audienceKind: NoteAudience["kind"];
  audienceIntegrationType: IntegrationTypeName | null;
  audienceTenantIds: string[];
};

export function toAudienceColumns(audience: NoteAudience): AudienceColumns {
  return {
    audienceKind: audience.kind,
    audienceIntegrationType: audience.kind === "integration_type" ? audience.integrationType : null,
    audienceTenantIds: audience.kind === "named" ? audience.tenantIds : [],
  };
}

/** Throws for an integration type that is missing, which toAudienceColumns never leaves out. */
export function fromAudienceColumns(columns: AudienceColumns): NoteAudience {
  const { audienceKind: kind, audienceIntegrationType: integrationType, audienceTenantIds } = columns;
  if (kind === "all") return { kind };
  if (kind === "named") return { kind, tenantIds: audienceTenantIds };
  if (!integrationType) throw new Error("An audience by integration type names none.");
  return { kind, integrationType };
}
