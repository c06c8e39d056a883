import type { StaffDb } from "#lib/db/tenant-db.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { offerExpiry, restsUntil } from "#lib/windows/rules.ts";
import { staffDid } from "./audit-event.ts";
import { addDays, at, midweekFrom, plusMinutes, today, workdayUntil } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { deniz, marcus } from "./people.ts";
import { contactId, tenantBySlug, tenantId } from "./tenants.ts";
import { crews } from "./upgrades.ts";

export const title = "Rules engine 7";
export const slug = "rules-engine-7";
const upgradeId = idOf("upgrade", title);
const minutes = 60;

/** An upgrade on which both sides have made offers, and of which agreed windows were moved, put off and cancelled. */
export async function loadBothSides(db: StaffDb, now: Date): Promise<void> {
  const day = (days: number) => addDays(today(now), days);
  await db.upgrade.create({
    data: {
      ...{ id: upgradeId, slug, title, component: "realtime_engine", expectedMinutes: 45, timeZone: "UTC" },
      what: "The part of the engine that evaluates your rules is replaced by version 7, which compiles them ahead of time.",
      why: "Rules are decided in about half the time, and a rule that cannot compile is refused when it is saved, not at night.",
      impact:
        "The engine is out of line for up to 45 minutes while every rule is compiled once. Traffic reaches your site as usual.",
      ...{ crewId: idOf("crew", crews.south), representativeId: marcus.id, deputyId: deniz.id },
      announcedAt: at(workdayUntil(day(-20)), "10:00", "UTC"),
      ...{ announcedById: marcus.id, firstPossibleAt: at(day(1), "00:00", "UTC") },
      ...{ decideBy: at(day(20), "12:00", "UTC"), appliedBy: at(day(60), "00:00", "UTC") },
    },
  });
  const parts = partsOf(now);
  await db.upgradeEnrollment.createMany({ data: parts.map(({ enrollment }) => enrollment) });
  await db.windowProposal.createMany({ data: parts.flatMap(({ offers }) => offers.map(({ row }) => row)) });
  await db.proposalChoice.createMany({
    data: parts.flatMap(({ offers }) => offers.flatMap(({ choices }) => choices)),
  });
  await db.maintenanceWindow.createMany({ data: parts.flatMap(({ windows }) => windows) });
  await db.windowChange.createMany({ data: parts.flatMap(({ changes }) => changes) });
  await db.auditEvent.createMany({
    data: parts.map(({ site, enrollment }) =>
      staffDid(marcus, {
        ...{ tenantId: tenantId(site.slug), objectType: "enrollment", objectId: enrollment.id },
        ...{ at: at(workdayUntil(day(-20)), "10:00", "UTC"), action: "upgrade.announced" },
        summary: `announced ${title}`,
      }),
    ),
  });
}

type Side = "client" | "vendor";
type State = "proposed" | "accepted" | "withdrawn" | "superseded" | "expired";
type Plan = {
  tenant: string;
  state: "awaiting_client" | "awaiting_vendor" | "agreed";
  since: number;
  /** Each with the day it was sent, and the day of its window. */
  offers: { side: Side; state: State; sent: number; night: number; words: string }[];
  /** Where the window went, the last one being where it is; null when it was cancelled. */
  nights?: (number | null)[];
};

const plans: Plan[] = [
  {
    tenant: "harborline-outfitters",
    ...{ state: "awaiting_client", since: -1 },
    offers: [
      { side: "client", state: "superseded", sent: -4, night: 9, words: "Any night but our sale." },
      {
        side: "vendor",
        state: "proposed",
        sent: -1,
        night: 16,
        words: "The crew is in Auckland that week; a week later we have three nights free.",
      },
    ],
  },
  {
    tenant: "companhia-paulista-de-viagens",
    ...{ state: "awaiting_vendor", since: -3 },
    offers: [
      { side: "client", state: "expired", sent: -13, night: 8, words: "Before the holidays, please." },
      { side: "vendor", state: "withdrawn", sent: -6, night: 12, words: "" },
    ],
  },
  {
    tenant: "qandil-health",
    ...{ state: "agreed", since: -2 },
    offers: [{ side: "client", state: "accepted", sent: -12, night: 14, words: "" }],
    nights: [14, 21, 28],
  },
  {
    tenant: "rangoli-marketplace",
    ...{ state: "awaiting_client", since: -2 },
    offers: [{ side: "client", state: "accepted", sent: -10, night: 23, words: "" }],
    nights: [23, null],
  },
];

/** Every part with its rows; nights are midweek, at two by the site's clocks. */
export function partsOf(now: Date) {
  return plans.map(({ tenant, state, since, offers: made, nights = [] }) => {
    const site = tenantBySlug(tenant);
    const { timeZone, coordinator } = site;
    const day = (days: number, clock: string) => at(workdayUntil(addDays(today(now), days)), clock, timeZone);
    const enrollmentId = idOf("enrollment", title, tenant);
    const of = { tenantId: tenantId(tenant), enrollmentId };
    const night = (days: number) => {
      const startsAt = at(midweekFrom(addDays(today(now), days)), "02:00", timeZone);
      return {
        startsAt,
        endsAt: plusMinutes(startsAt, minutes),
        timeZone,
        wallStart: toWallTime(startsAt, timeZone),
      };
    };
    const offers = made.map(({ side, state, sent, night: days, words }, index) => {
      const id = idOf("offer", title, tenant, index + 1);
      const sentAt = day(sent, "11:00");
      const answered =
        state === "proposed" ? null : state === "expired" ? offerExpiry(sentAt) : plusMinutes(sentAt, 180);
      const author = side === "client" ? coordinator : marcus;
      const answerer = side === "client" || state === "withdrawn" ? marcus : coordinator;
      return {
        id,
        side,
        sentAt,
        row: {
          ...{
            id,
            ...of,
            version: index + 1,
            side,
            state,
            message: words,
            authorId: author.id,
            createdAt: sentAt,
          },
          contactMethodId: side === "client" ? contactId(tenant) : null,
          expiresAt: offerExpiry(sentAt),
          ...(answered && state !== "expired" && { answeredAt: answered, answeredById: answerer.id }),
          ...(state === "accepted" && { acceptedRank: 1 }),
          ...(state === "withdrawn" && { answerReason: "The crew has fallen ill." }),
        },
        choices: [0, 1].map((more) => ({
          ...{ id: idOf("choice", id, more), tenantId: of.tenantId, proposalId: id, rank: more + 1 },
          ...night(days + more * 7),
          method: "dns" as const,
        })),
      };
    });
    const accepted = offers[0];
    const windowId = idOf("window", title, tenant);
    const times = nights.map((days) => (days === null ? null : night(days)));
    const held = times.findLast((time) => time !== null);
    const changedAt = (index: number) => day(-4 + index, "15:00");
    const isCancelled = times.at(-1) === null;
    const windows =
      held && accepted
        ? [
            {
              ...{
                id: windowId,
                ...of,
                proposalId: accepted.id,
                crewId: idOf("crew", crews.south),
                method: "dns" as const,
              },
              ...{ contactMethodId: contactId(tenant), ...held, restsUntil: restsUntil(held.endsAt) },
              ...{
                sequence: times.length - 1,
                confirmedAt: plusMinutes(accepted.sentAt, 180),
                confirmedById: marcus.id,
              },
              ...(isCancelled && {
                state: "cancelled" as const,
                closedAt: changedAt(0),
                closedById: coordinator.id,
              }),
            },
          ]
        : [];
    const changes = times.slice(1).map((to, index) => {
      const from = times[index] ?? held;
      if (!from) throw new Error("a window that is changed has a time");
      return {
        ...{ id: idOf("change", windowId, index), tenantId: of.tenantId, windowId, sequence: index + 1 },
        kind: to === null ? ("cancelled" as const) : index === 0 ? ("moved" as const) : ("deferred" as const),
        ...{ fromStartsAt: from.startsAt, fromEndsAt: from.endsAt, fromWallStart: from.wallStart },
        ...{ toStartsAt: to?.startsAt ?? null, toEndsAt: to?.endsAt ?? null, side: "client" as const },
        reason:
          to === null
            ? "Our carrier moves its own work to that night."
            : "Pilgrimage bookings open that night.",
        ...{ at: changedAt(index), byId: coordinator.id },
      };
    });
    return {
      ...{ site, offers, windows, changes, night, windowId },
      enrollment: {
        ...{ id: enrollmentId, tenantId: of.tenantId, upgradeId, state, waitingSince: day(since, "11:00") },
        deferrals: changes.filter(({ kind }) => kind === "deferred").length,
      },
    };
  });
}
