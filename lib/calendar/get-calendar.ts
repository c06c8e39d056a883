import "server-only";
import { addDays } from "date-fns";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { askedMonth } from "#lib/time/month.ts";
import { readBusy } from "#lib/windows/read-busy.ts";
import { blackoutEntry, offeredEntry, windowEntry } from "./entries.ts";
import { findClashes } from "./find-clashes.ts";
import { askedUpgrade, freeWindows } from "./free-windows.ts";
import { layOut } from "./lay-out.ts";
import type { ClientCalendar } from "./schema.ts";
import { findDeployed, findParts, findWindows, type OfferedRecord, type PartRecord } from "./store.ts";
import { trainEntries } from "./train-entries.ts";

/** More windows than a tenant has in a month. */
const MOST_WINDOWS = 200;

type Asked = { month?: unknown; day?: unknown; upgrade?: unknown };

/**
 * A month of the tenant by the site's clocks: windows, open offers, blackouts, the release train, and how many windows are
 * free on each day for the upgrade that waits for the tenant's answer, or that the address names.
 */
export function getCalendar(ctx: TenantContext, asked: Asked): Promise<ClientCalendar> {
  const { tenant, now } = ctx;
  const reader = { zone: tenant.timeZone, side: "client" } as const;
  const month = askedMonth(asked.month, now, reader.zone);
  return withTenant(ctx, async (db) => {
    const parts = await findParts(db, tenant.id, now);
    const part =
      parts.find(({ upgrade }) => upgrade.slug === asked.upgrade) ??
      parts.find(({ state }) => state === "awaiting_client");
    const of = { crewId: part?.upgrade.crewId ?? null, tenantId: tenant.id, moving: part?.windows[0] };
    // A window that starts late on the last day ends after it.
    const { blackouts, ...times } = await readBusy(db, of, { ...month, endsAt: addDays(month.endsAt, 1) });
    const windows = await findWindows(db, { tenantId: tenant.id }, month, MOST_WINDOWS);
    const offered = parts.flatMap((one) => openChoices(one, tenant));
    const deployed = await findDeployed(db, tenant.id, month);
    const base = `/t/${tenant.slug}`;
    const free = part ? freeWindows(ctx, part, times) : null;
    const page = layOut({
      ...{ month, now, zone: reader.zone, askedDay: asked.day },
      entries: [
        ...windows.map((window) => windowEntry(window, reader)),
        ...offered.map((choice) => offeredEntry(choice, reader)),
        ...blackouts.map((one) =>
          blackoutEntry({ ...one, key: one.id }, reader.zone, `${base}/calendar/blackouts`),
        ),
        ...trainEntries(deployed, month.days, (day) => `${base}/releases/train?week=${day}`),
      ],
      extrasOf: free ? free.extrasOf : () => ({ free: null, noneWords: "", foot: [] }),
      open: (day) => ({ capacity: [], ...(free ? free.open(day) : { free: [], freeWords: "" }) }),
    });
    const closed = blackouts.filter(({ strength }) => strength === "hard");
    return {
      ...page,
      upgrade: part ? askedUpgrade(part) : null,
      others: parts
        .filter((other) => other !== part)
        .map(({ upgrade: { slug, title } }) => ({ slug, title })),
      clashes: findClashes(
        windows,
        closed.map((one) => ({ ...one, tenantId: tenant.id })),
        now,
        "client",
      ),
    };
  });
}

/** The choices of a part's open offer, as they stand in a list of all offers. */
function openChoices(
  { proposals, upgrade }: PartRecord,
  tenant: { name: string; slug: string },
): OfferedRecord[] {
  return proposals.flatMap(({ choices, version, side }) =>
    choices.map((choice) => ({ ...choice, proposal: { version, side, tenant, enrollment: { upgrade } } })),
  );
}
