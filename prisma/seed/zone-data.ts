import type { StaffDb } from "#lib/db/tenant-db.ts";
import { formatWallTime } from "#lib/time/format.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { staffDid } from "./audit-event.ts";
import { plusMinutes } from "./calendar.ts";
import type { MadeOffer } from "./negotiations.ts";
import type { Telling } from "./telling-rows.ts";
import { tenantId } from "./tenants.ts";
import { upgradeSlug } from "./upgrades.ts";

type Settled = MadeOffer & { agreed: NonNullable<MadeOffer["agreed"]> };

/** Summer time that was planned for São Paulo did not come: one window kept its instant, an hour earlier by the clocks. */
function settled(made: MadeOffer[]) {
  const offer = made.find(
    (one): one is Settled => one.site.timeZone === "America/Sao_Paulo" && !!one.outcome,
  );
  if (!offer) throw new Error("no window in São Paulo has ended");
  const { choice, windowId } = offer.agreed;
  const chosen = toWallTime(plusMinutes(choice.startsAt, 60), offer.site.timeZone);
  return { offer, choice, windowId, chosen, settledAt: plusMinutes(choice.startsAt, -6 * 1440 + 600) };
}

/** The window's change on record. */
export async function loadZoneData(db: StaffDb, made: MadeOffer[]): Promise<void> {
  const { offer, choice, windowId, chosen, settledAt } = settled(made);
  const { startsAt, endsAt, wallStart } = choice;
  const [before, after] = [chosen, wallStart].map((wall) => formatWallTime(wall, offer.site.timeZone));
  const { representative, title } = offer.upgrade;
  await db.maintenanceWindow.update({ where: { id: windowId }, data: { sequence: 1 } });
  await db.windowChange.create({
    data: {
      ...{ tenantId: tenantId(offer.tenant), windowId, sequence: 1, kind: "zone_data", side: "vendor" },
      ...{ fromStartsAt: startsAt, fromEndsAt: endsAt, fromWallStart: chosen },
      ...{ toStartsAt: startsAt, toEndsAt: endsAt, at: settledAt, byId: representative.id },
      reason: `Clocks will show ${after} instead of ${before}.`,
    },
  });
  await db.auditEvent.create({
    data: staffDid(representative, {
      tenantId: tenantId(offer.tenant),
      objectType: "window",
      objectId: windowId,
      at: settledAt,
      action: "window.instant_kept",
      summary: `kept the instant of the window for ${title}: clocks will show ${after}`,
      before: { wallStart: chosen },
      after: { wallStart },
    }),
  });
}

/** What the client was told of it. */
export function zoneDataTellings(made: MadeOffer[]): Telling<"window.wall_time_changed">[] {
  const { offer, choice, windowId, chosen, settledAt } = settled(made);
  const { upgrade, site } = offer;
  const { label, address } = site.contacts.verified;
  return [
    {
      tenant: site.slug,
      kind: "window.wall_time_changed",
      subjectType: "window",
      subjectId: windowId,
      at: settledAt,
      payload: {
        tenantName: site.name,
        upgradeTitle: upgrade.title,
        path: `/t/${site.slug}/upgrades/${upgradeSlug(upgrade)}`,
        windowId,
        sequence: 1,
        confirmedAt: settledAt.toISOString(),
        representativeName: upgrade.representative.name,
        representativeEmail: upgrade.representative.email,
        contactLabel: label,
        before: formatWallTime(chosen, site.timeZone),
        window: {
          startsAt: choice.startsAt.toISOString(),
          endsAt: choice.endsAt.toISOString(),
          siteTimeZone: site.timeZone,
          method: choice.method,
        },
      },
      recipients: [
        { address, name: label, timeZone: site.timeZone },
        { address: site.coordinator.email, name: site.coordinator.name, timeZone: site.coordinator.timeZone },
      ],
    },
  ];
}
