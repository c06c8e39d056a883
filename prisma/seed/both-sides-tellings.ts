import { partsOf, slug, title } from "./both-sides.ts";
import { plusMinutes } from "./calendar.ts";
import { marcus } from "./people.ts";
import type { Telling } from "./telling-rows.ts";

/** What was told of it: the kinds that only such a negotiation has. */
export function bothSidesTellings(now: Date): Telling[] {
  return partsOf(now).flatMap(({ site, offers, windows, changes, enrollment }) => {
    const about = { tenantName: site.name, upgradeTitle: title };
    const staffPath = `/staff/upgrades/${slug}/${site.slug}`;
    const clientPath = `/t/${site.slug}/upgrades/${slug}`;
    const told = { tenant: site.slug, subjectType: "proposal" };
    const recipient = (person: { email: string; name: string; timeZone: string }) => ({
      ...{ address: person.email, name: person.name, timeZone: person.timeZone },
    });
    const [client, staff] = [[recipient(site.coordinator)], [recipient(marcus)]];
    const ofOffers = offers.flatMap(({ id, row, sentAt }): Telling[] => {
      const at = row.answeredAt ?? row.expiresAt;
      if (row.state === "withdrawn")
        return [
          {
            ...{ ...told, kind: "proposal.withdrawn", subjectId: id, at, recipients: client },
            payload: {
              ...about,
              path: `${clientPath}/offers/${row.version}`,
              authorName: marcus.name,
              reason: row.answerReason ?? "",
            },
          },
        ];
      if (row.state !== "expired") return [];
      return [
        {
          ...{ ...told, kind: "proposal.lapsed", subjectId: id, at, recipients: client },
          payload: {
            ...{ ...about, path: `${clientPath}/offers/${row.version}`, authorName: site.coordinator.name },
            ...{ expiredAt: row.expiresAt.toISOString(), yours: true },
          },
        },
        {
          ...{
            tenant: site.slug,
            kind: "proposal.waiting",
            subjectType: "enrollment",
            subjectId: enrollment.id,
          },
          ...{ at: plusMinutes(sentAt, 24 * 60), recipients: staff },
          payload: { ...about, path: staffPath, waitingSince: sentAt.toISOString(), waitingHours: 24 },
        },
      ];
    });
    const [window] = windows;
    const ofChanges = changes.map((change): Telling => {
      const time = (startsAt: Date, endsAt: Date) => ({
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), siteTimeZone: site.timeZone },
        method: "dns" as const,
      });
      const was = time(change.fromStartsAt, change.fromEndsAt);
      const payload = {
        ...{ ...about, path: `/t/${site.slug}/windows/${change.windowId}`, windowId: change.windowId },
        ...{ sequence: change.sequence, confirmedAt: change.at.toISOString() },
        ...{ representativeName: marcus.name, representativeEmail: marcus.email },
        ...{
          contactLabel: site.contacts.verified.label,
          changedBy: site.coordinator.name,
          reason: change.reason,
        },
      };
      const of = {
        tenant: site.slug,
        subjectType: "window",
        subjectId: change.windowId,
        at: change.at,
        recipients: client,
      };
      if (!window || !change.toStartsAt || !change.toEndsAt)
        return {
          ...{ ...of, kind: "window.cancelled" },
          payload: { ...payload, path: clientPath, window: was, owes: change.side },
        };
      const now = time(change.toStartsAt, change.toEndsAt);
      return {
        ...of,
        kind: "window.moved",
        payload: { ...payload, was, window: now, deferred: change.kind === "deferred" },
      };
    });
    // One telling of a kind, a subject and a page: of two changes the later one stands for both.
    return [...ofOffers, ...ofChanges.slice(-1)];
  });
}
