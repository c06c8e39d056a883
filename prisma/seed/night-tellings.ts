import { gapMinutes } from "#lib/night/rules.ts";
import type { Recipient } from "#lib/notifications/notify.ts";
import { plusMinutes } from "./calendar.ts";
import type { MadeOffer } from "./negotiations.ts";
import { closedAt, type NightPlan, planOf } from "./night-plans.ts";
import { type DemoUser, yuki } from "./people.ts";
import type { Telling } from "./telling-rows.ts";

type NightKind =
  | "window.reminder"
  | "night.phase"
  | "window.extension_asked"
  | "window.extension_answered"
  | "window.extension_taken_back"
  | "window.put_back_asked"
  | "window.closed";

/** What both sides were told of the nights that are over: as much as a mailbox needs to show each kind. */
export function nightTellings(made: MadeOffer[]): Telling[] {
  return made.flatMap((offer) => {
    const plan = planOf(offer);
    return plan && offer.agreed ? tellings(offer, plan) : [];
  });
}

function tellings(offer: MadeOffer, plan: NightPlan): Telling[] {
  const { startsAt, endsAt } = offer.agreed?.choice ?? { startsAt: offer.sentAt, endsAt: offer.sentAt };
  const at = (minute: number) => plusMinutes(startsAt, minute);
  const { phases, askings = [], putBackAsked, words } = plan;
  const gap = gapMinutes(at(phases.out_of_line).getTime(), at(phases.back_in_line).getTime());
  const closed = closedAt(offer) ?? endsAt;
  return [
    ...both(offer, "window.reminder", at(-60), { minutesLeft: 60, missing: [] }),
    ...both(offer, "night.phase", at(phases.out_of_line), {
      phase: "start",
      at: at(phases.out_of_line).toISOString(),
      byName: yuki.name,
      gapMinutes: null,
    }),
    ...askings.flatMap(({ asked, answered, answer, minutes, reason }) => [
      ...both(offer, "window.extension_asked", at(asked), {
        ...{ minutes, reason, byName: yuki.name },
        until: plusMinutes(endsAt, minutes).toISOString(),
      }),
      ...(answer === "granted"
        ? both(offer, "window.extension_answered", at(answered), {
            ...{ minutes, granted: true, byName: offer.site.coordinator.name },
          })
        : both(offer, "window.extension_taken_back", at(answered), { minutes, byName: yuki.name })),
    ]),
    ...(putBackAsked === undefined
      ? []
      : both(offer, "window.put_back_asked", at(putBackAsked), {
          at: at(putBackAsked).toISOString(),
          byName: offer.site.coordinator.name,
          side: "client",
        })),
    ...both(offer, "window.closed", closed, {
      outcome: offer.outcome ?? "completed",
      words,
      byName: yuki.name,
      outAt: at(phases.out_of_line).toISOString(),
      backAt: at(phases.back_in_line).toISOString(),
      gapMinutes: gap,
    }),
  ];
}

type Facts<K extends NightKind> = Omit<Telling<K>["payload"], keyof ReturnType<typeof common> | "path">;

/** The same to each side, with the address of its own page. */
function both<K extends NightKind>(offer: MadeOffer, kind: K, at: Date, facts: Facts<K>): Telling[] {
  const { site, upgrade } = offer;
  const windowId = offer.agreed?.windowId ?? "";
  const night = { ...site.contacts.verified, name: site.contacts.verified.label, timeZone: site.timeZone };
  const told = (path: string, recipients: Recipient[]) =>
    ({
      tenant: site.slug,
      kind,
      subjectType: "window",
      subjectId: windowId,
      at,
      payload: { ...common(offer), path, ...facts },
      recipients,
    }) as Telling;
  return [
    told(`/t/${site.slug}/windows/${windowId}`, [night, toRecipient(site.coordinator)]),
    told(`/staff/windows/${windowId}`, [upgrade.representative, site.representative, yuki].map(toRecipient)),
  ];
}

function common({ upgrade, site, agreed, answeredAt, sentAt }: MadeOffer) {
  const { startsAt, endsAt, method } = agreed?.choice ?? { startsAt: sentAt, endsAt: sentAt, method: "none" };
  return {
    tenantName: site.name,
    upgradeTitle: upgrade.title,
    windowId: agreed?.windowId ?? "",
    sequence: 0,
    confirmedAt: (answeredAt ?? sentAt).toISOString(),
    representativeName: upgrade.representative.name,
    representativeEmail: upgrade.representative.email,
    contactLabel: site.contacts.verified.label,
    window: {
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      siteTimeZone: site.timeZone,
      method,
    },
  };
}

const toRecipient = ({ email, name, timeZone }: DemoUser): Recipient => ({ address: email, name, timeZone });
