import "server-only";
import { partPath } from "#lib/windows/paths.ts";
import type { OwingPart } from "./store-owing.ts";

/** What a client owes in its part of an upgrade, as its mails tell it. */
export function owedPayload({ upgrade, tenant, waitingSince, proposals: [newest] }: OwingPart) {
  return {
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    path: partPath({ tenant, upgrade }, "client"),
    toAnswer: newest?.state === "proposed" && newest.side === "vendor",
    waitingSince: waitingSince.toISOString(),
    decideBy: upgrade.decideBy.toISOString(),
    appliedBy: upgrade.appliedBy.toISOString(),
  };
}
