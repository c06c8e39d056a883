import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { askedMonth, type MonthDay } from "#lib/time/month.ts";
import { crewDays } from "./crew-days.ts";
import { blackoutEntry, offeredEntry, windowEntry } from "./entries.ts";
import { findClashes, MOST_CLASHES } from "./find-clashes.ts";
import { findOfferClashes } from "./find-offer-clashes.ts";
import { layOut } from "./lay-out.ts";
import type { StaffCalendar } from "./schema.ts";
import { findDeployed, findOffered, findWindows } from "./store.ts";
import {
  type BlackoutRecord,
  findAllBlackouts,
  findCrewsWithUpgrades,
  findRepresentatives,
  offersOf,
  windowsOf,
} from "./store-staff.ts";
import { trainEntries } from "./train-entries.ts";

/** A hundred tenants with ten windows each. */
const MOST_WINDOWS = 1000;

type Asked = { month?: unknown; day?: unknown; crew?: unknown; rep?: unknown; upgrade?: unknown };

/**
 * A month of all tenants by the person's clocks, or of one crew, one person's tenants, one upgrade: windows, open offers,
 * the vendor's blackouts, the release train, what each crew can take, and what does not go together.
 */
export function getStaffCalendar(ctx: StaffContext, asked: Asked): Promise<StaffCalendar> {
  const { now, user } = ctx;
  const reader = { zone: user.timeZone, side: "vendor" } as const;
  const month = askedMonth(asked.month, now, reader.zone);
  return withStaff(ctx, async (db) => {
    const { crews, representatives, upgrades } = await readOptions(db, month.startsAt);
    const crew = crews.find(({ id }) => id === asked.crew);
    const rep = representatives.find(({ userId }) => userId === asked.rep);
    const upgrade = upgrades.find(({ slug }) => slug === asked.upgrade);
    const scope = {
      crewId: crew?.id ?? null,
      staffId: rep?.userId ?? null,
      upgradeSlug: upgrade?.slug ?? null,
    };
    const found = await findWindows(db, windowsOf(scope), month, MOST_WINDOWS + 1);
    const windows = found.slice(0, MOST_WINDOWS);
    const offered = await findOffered(db, offersOf(scope), month, now);
    const blackouts = await findAllBlackouts(db, month);
    const deployed = await findDeployed(db, null, month);
    const hard = blackouts.filter(({ strength }) => strength === "hard");
    const closed = hard.filter(({ tenantId }) => tenantId === null);
    // Narrowed to a person or an upgrade, a crew's other windows are not seen: then its capacity is not told.
    const isWhole = !rep && !upgrade;
    const shownCrews = isWhole ? (crew ? [crew] : crews) : [];
    const capacity = crewDays({ crews: shownCrews, upgrades, windows, closed, now });
    const isComing = (day: MonthDay) => day.endsAt > now;
    const concerned = new Set(windows.map(({ tenantId }) => tenantId));
    const page = layOut({
      ...{ month, now, zone: reader.zone, askedDay: asked.day },
      entries: [
        ...windows.map((window) => windowEntry(window, reader)),
        ...offered.map((choice) => offeredEntry(choice, reader)),
        ...blackouts.filter(({ tenantId }) => tenantId === null).map((one) => toEntry(one, reader.zone)),
        ...trainEntries(deployed, month.days, (day) => `/staff/releases/train?week=${day}`),
      ],
      // Of a tenant's own blackout, those who look at its windows are told beside the month.
      listed: blackouts
        .filter(({ tenantId }) => tenantId !== null && concerned.has(tenantId))
        .map((one) => toEntry(one, reader.zone)),
      extrasOf: (day) => ({ free: null, noneWords: capacity.spoken(day), foot: capacity.foot(day) }),
      open: (day) => ({ free: [], freeWords: "", capacity: isComing(day) ? capacity.words(day) : [] }),
    });
    return {
      ...page,
      clashes: [...findClashes(windows, hard, now, "vendor"), ...findOfferClashes(offered, windows)].slice(
        0,
        MOST_CLASHES,
      ),
      filters: {
        crews: crews.map(({ id, name }) => ({ value: id, label: name })),
        representatives: representatives.map(({ userId, user: { name } }) => ({
          value: userId,
          label: name,
        })),
        upgrades: upgrades.map(({ slug, title }) => ({ value: slug, label: title })),
      },
      chosen: { crew: crew?.id ?? "", rep: rep?.userId ?? "", upgrade: upgrade?.slug ?? "" },
      isCut: found.length > MOST_WINDOWS,
    };
  });
}

async function readOptions(db: StaffDb, since: Date) {
  const crews = await findCrewsWithUpgrades(db, since);
  const upgrades = crews
    .flatMap((crew) => crew.upgrades)
    .toSorted((a, b) => b.announcedAt.getTime() - a.announcedAt.getTime());
  return { crews, upgrades, representatives: await findRepresentatives(db) };
}

function toEntry({ id, tenant, reason, ...blackout }: BlackoutRecord, zone: string) {
  const named = tenant ? `${tenant.name}: ${reason}` : reason;
  return blackoutEntry({ ...blackout, key: id, reason: named }, zone, "/staff/calendar/blackouts");
}
