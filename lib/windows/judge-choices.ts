import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { FieldErrors } from "#lib/errors.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { expectRequests } from "#lib/traffic/get-off-peak-evidence.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { faultWords } from "./fault-words.ts";
import { termsFor } from "./find-part.ts";
import { freeInstead, notFreeWords, obstacleOf, termsSpan } from "./free-time.ts";
import type { Party } from "./party.ts";
import { readBusy } from "./read-busy.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { choiceFaults, earlierOverlaps, isWindowLength, methodsFor } from "./rules.ts";
import type { CheckedChoice, ChoiceInput, ChoiceTerms } from "./schema.ts";
import type { PartRecord } from "./store.ts";

/** A checked choice with the instants it names, null when it names none. */
export type JudgedChoice = CheckedChoice & { span: TimeSpan | null };

/** Judges choices by every rule at once, so that a form shows all that is wrong with it. */
export async function judgeChoices(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  choices: ChoiceInput[],
  terms: ChoiceTerms = termsFor(party, part),
): Promise<JudgedChoice[]> {
  const { tenant, upgrade, windows } = part;
  const { timeZone: zone, id: tenantId } = tenant;
  const resolved = choices.map((choice) => resolveChoice(choice, zone));
  const spans = resolved.map(({ span }) => span);
  const of = { crewId: upgrade.crewId, tenantId, moving: windows[0] };
  const { busy, soft } = await readBusy(db, of, termsSpan(terms));
  // A forecast takes as long as its span: nobody may ask for one of months.
  const known = spans.flatMap((span) => (span && isWindowLength(span) ? [span] : []));
  const expected = await expectRequests({ tenant }, db, known);
  const overlaps = earlierOverlaps(spans);

  return resolved.map(({ span, problems: unreadable, fold }, index) => {
    const problems: CheckedChoice["problems"] = { ...unreadable };
    const say = (field: keyof ChoiceInput, text: string) => {
      problems[field] = [...(problems[field] ?? []), text];
    };
    if (!methodsFor(tenant.integrationType).includes(choices[index]?.method ?? "none"))
      say("method", "This way needs the Spec-managed service worker. Choose another.");
    if (!span)
      return {
        span,
        problems,
        fold,
        clocks: [],
        clockChange: "",
        softBlackout: "",
        expectedRequests: null,
        nearest: [],
      };

    const faults = choiceFaults(span, terms);
    for (const fault of faults) {
      const { field, text } = faultWords(fault, terms, zone);
      say(field, text);
    }
    const twin = overlaps[index];
    if (typeof twin === "number") say("wallStart", `This overlaps choice ${twin + 1}.`);
    const obstacle = faults.length === 0 ? obstacleOf(span, busy) : null;
    const nearest = obstacle ? freeInstead(span, busy, terms, zone) : [];
    if (obstacle) say("wallStart", notFreeWords(obstacle, nearest));

    const isSpan = span.startsAt < span.endsAt;
    const zones = { siteZone: zone, viewerZone: party.user.timeZone };
    return {
      span,
      problems,
      fold,
      nearest,
      clocks: isSpan ? threeClocks(span.startsAt, span.endsAt, zones) : [],
      clockChange: isSpan ? clockChangeWords(span.startsAt, span.endsAt, zones) : "",
      softBlackout: soft.find((one) => overlap(one, span))?.words ?? "",
      expectedRequests: expected[known.indexOf(span)] ?? null,
    };
  });
}

/** What is wrong with judged choices, by the fields of the form that sent them. */
export function problemsByField(judged: JudgedChoice[]): FieldErrors {
  const fields: FieldErrors = {};
  judged.forEach(({ problems }, index) => {
    for (const [field, words] of Object.entries(problems)) fields[`choices.${index}.${field}`] = words;
  });
  return fields;
}
