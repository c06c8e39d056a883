import "server-only";
import { MIN_LEAD_HOURS, STAGING_LEAD_HOURS } from "#lib/windows/rules.ts";
import { leftWords, type Reader, toldInstant } from "./reader.ts";
import type { UpgradeDates } from "./rules.ts";
import type { DatedReason } from "./schema.ts";

/** The dates of an upgrade in their order, each with the time left and why it matters. */
export function toDateList(dates: UpgradeDates, reader: Reader): DatedReason[] {
  const { firstPossibleAt, stagingAt, decideBy, appliedBy } = dates;
  const dated = (kind: DatedReason["kind"], label: string, at: Date, why: string): DatedReason => ({
    kind,
    label,
    told: toldInstant(at, reader.zone),
    left: kind === "firstPossible" || kind === "staging" ? reached(at, reader) : leftWords(at, reader),
    why,
  });
  return [
    ...(stagingAt
      ? [
          dated(
            "staging",
            "Staging",
            stagingAt,
            `Staging has the upgrade from then. Production follows at least ${STAGING_LEAD_HOURS} hours later.`,
          ),
        ]
      : []),
    dated(
      "firstPossible",
      "First possible",
      firstPossibleAt,
      "No window starts before it: the upgrade is not ready.",
    ),
    dated(
      "decideBy",
      "Decide by",
      decideBy,
      `Agree on a window until then, while most nights are free. A window starts at least ${MIN_LEAD_HOURS} hours after it is agreed.`,
    ),
    dated("appliedBy", "Applied by", appliedBy, "No window ends after it, and no deferral leads beyond it."),
  ];
}

/** A date from which on something is possible is never overdue. */
function reached(at: Date, reader: Reader): string {
  return at <= reader.now ? "reached" : leftWords(at, reader);
}
