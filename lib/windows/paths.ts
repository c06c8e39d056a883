import type { SideName } from "./schema.ts";

type Part = { upgrade: { slug: string }; tenant: { slug: string } };

/** Where one side reads a part in an upgrade. */
export function partPath({ upgrade, tenant }: Part, side: SideName): string {
  return side === "client"
    ? `/t/${tenant.slug}/upgrades/${upgrade.slug}`
    : `/staff/upgrades/${upgrade.slug}/${tenant.slug}`;
}

/** Where one side reads one version of an offer, and what became of it. */
export function offerPath(part: Part, version: number, side: SideName): string {
  return `${partPath(part, side)}/offers/${version}`;
}

/** Where one side reads an agreed window, before, during and after its night. */
export function windowPath(tenantSlug: string, windowId: string, side: SideName): string {
  return side === "client" ? `/t/${tenantSlug}/windows/${windowId}` : `/staff/windows/${windowId}`;
}
