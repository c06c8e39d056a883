import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { expectRequests } from "#lib/traffic/get-off-peak-evidence.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { faultWords } from "./fault-words.ts";
import { findBusy, freeInstead, notFreeWords } from "./free-time.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { choiceFaults, earlierOverlaps, methodsFor } from "./rules.ts";
import { type CheckedChoice, type ChoiceInput, choicesQuery } from "./schema.ts";
import { type EnrollmentRecord, findEnrollment } from "./store.ts";

/** A checked choice with the instants it names, null when it names none. */
export type JudgedChoice = CheckedChoice & { span: TimeSpan | null };

/** What the portal says of each choice before it is sent. Throws DomainError `not_found`, `invalid_input`. */
export async function checkChoices(ctx: TenantContext, input: unknown): Promise<CheckedChoice[]> {
  const { upgradeSlug, choices } = parse(choicesQuery, input);
  const judged = await withTenant(ctx, async (db) => {
    const enrollment = await findEnrollment(db, ctx.tenant.id, upgradeSlug);
    if (!enrollment) throw notFound();
    return judgeChoices(ctx, db, enrollment, choices);
  });
  return judged.map(({ span: _, ...checked }) => checked);
}

/** Judges choices by every rule at once, so that a form shows all that is wrong with it. */
export async function judgeChoices(
  ctx: TenantContext,
  db: TenantDb,
  { upgrade }: EnrollmentRecord,
  choices: ChoiceInput[],
): Promise<JudgedChoice[]> {
  const { timeZone: zone, integrationType, id: tenantId } = ctx.tenant;
  const terms = { ...upgrade, now: ctx.now };
  const resolved = choices.map((choice) => resolveChoice(choice, zone));
  const spans = resolved.map(({ span }) => span);
  const busy = await findBusy(db, { crewId: upgrade.crewId, tenantId }, terms);
  const known = spans.filter((span) => span !== null);
  const expected = await expectRequests(ctx, db, known);
  const overlaps = earlierOverlaps(spans);

  return resolved.map(({ span, problems: unreadable, fold }, index) => {
    const problems: CheckedChoice["problems"] = { ...unreadable };
    const say = (field: keyof ChoiceInput, text: string) => {
      problems[field] = [...(problems[field] ?? []), text];
    };
    if (!methodsFor(integrationType).includes(choices[index]?.method ?? "none"))
      say("method", "This way needs the Spec-managed service worker. Choose another.");
    if (!span)
      return { span, problems, fold, clocks: [], clockChange: "", expectedRequests: null, nearest: [] };

    const faults = choiceFaults(span, terms);
    for (const fault of faults) {
      const { field, text } = faultWords(fault, terms, zone);
      say(field, text);
    }
    const twin = overlaps[index];
    if (typeof twin === "number") say("wallStart", `This overlaps your choice ${twin + 1}.`);
    const isTaken = faults.length === 0 && busy.some((other) => overlap(other, span));
    const nearest = isTaken ? freeInstead(span, busy, terms, zone) : [];
    if (isTaken) say("wallStart", notFreeWords(nearest));

    const isSpan = span.startsAt < span.endsAt;
    const zones = { siteZone: zone, viewerZone: ctx.user.timeZone };
    const clocks = isSpan ? threeClocks(span.startsAt, span.endsAt, zones) : [];
    const clockChange = isSpan ? clockChangeWords(span.startsAt, span.endsAt, zones) : "";
    const expectedRequests = isSpan ? (expected[known.indexOf(span)] ?? null) : null;
    return { span, problems, fold, clocks, clockChange, expectedRequests, nearest };
  });
}
