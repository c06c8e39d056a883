import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import { offerPath } from "#lib/windows/paths.ts";
import { REST_HOURS, withRest } from "#lib/windows/rules.ts";
import type { Clash } from "./schema.ts";
import type { OfferedRecord, WindowRecord } from "./store.ts";

/** Offered windows that nobody could accept: their crew is taken then, or their tenant has another window too near. */
export function findOfferClashes(offered: OfferedRecord[], windows: WindowRecord[]): Clash[] {
  const agreed = windows.filter(({ state }) => state === "confirmed");
  return offered.flatMap((choice) => {
    const { enrollment, tenant, version } = choice.proposal;
    const { title, slug, crewId } = enrollment.upgrade;
    // A window that is asked to move makes way for itself.
    const others = agreed.filter(
      (window) => window.tenant.slug !== tenant.slug || window.enrollment.upgrade.slug !== slug,
    );
    const taken = others.find((window) => window.crewId === crewId && overlap(window, choice));
    const near = others.find(
      (window) => window.tenant.slug === tenant.slug && overlap(withRest(window), choice),
    );
    const why = taken
      ? `${taken.crew.name} has an agreed window then, for ${taken.tenant.name}.`
      : near && `it is less than ${REST_HOURS} hours from the window for ${near.enrollment.upgrade.title}.`;
    if (!why) return [];
    const when = formatWindow(choice.startsAt, choice.endsAt, choice.timeZone);
    return {
      key: `choice ${choice.id}`,
      text: `Choice ${choice.rank} of ${tenant.name} for ${title}, ${when}: ${why}`,
      href: offerPath({ upgrade: enrollment.upgrade, tenant }, version, "vendor"),
    };
  });
}
