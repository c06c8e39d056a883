import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { type DerivedState, deriveState, type ReportedEvent } from "./derive-state.ts";
import { environmentName, productName } from "./rules.ts";
import { findReported, lockDeployment, type ReportedDeployment, saveState } from "./store-api.ts";
import { type EventRecord, findAllEvents, insertEvent, saveCheck } from "./store-events.ts";

/** A deployment has a dozen events; one with more than this is a machine gone wrong. */
const MOST_EVENTS = 1_000;

type Recorded = { isNew: boolean; event: EventRecord; deployment: ReportedDeployment };

/**
 * Keeps an event of a deployment and what now follows from all of its events. Reports on one deployment wait for each
 * other. Throws DomainError `not_found`, `conflict` for a reference of other facts or too many events.
 */
export async function recordEvent(
  db: StaffDb,
  ctx: ApiTokenContext,
  deploymentId: string,
  event: ReportedEvent,
): Promise<Recorded> {
  await lockDeployment(db, deploymentId);
  const before = await findReported(db, deploymentId);
  if (!before) throw notFound();
  const known = await findAllEvents(db, before.tenantId, deploymentId);
  const same = known.find(({ reference }) => reference === event.reference);
  if (same) {
    if (!isSame(same, event)) throw otherFacts(event.reference);
    return { isNew: false, event: same, deployment: before };
  }
  if (known.length >= MOST_EVENTS) {
    throw new DomainError("conflict", `This deployment has ${MOST_EVENTS} events already; no more are kept.`);
  }
  const key = { tenantId: before.tenantId, deploymentId };
  const made = await insertEvent(db, key, event, ctx.now);
  const state = deriveState([...known, event]);
  await saveState(db, before, state);
  const check = state.checks.find(({ useCaseId }) => useCaseId === event.useCaseId);
  if (check) await saveCheck(db, key, check);
  await tell(db, ctx, before, state);
  return { isNew: true, event: made, deployment: (await findReported(db, deploymentId)) ?? before };
}

function isSame(a: ReportedEvent, b: ReportedEvent): boolean {
  const facts = (of: ReportedEvent) =>
    JSON.stringify([of.kind, of.stage, of.useCaseId, of.passed, of.detail, of.occurredAt]);
  return facts(a) === facts(b);
}

function otherFacts(reference: string): DomainError {
  const message = `The event “${reference}” was reported before with other facts. Give a new event a name of its own.`;
  return new DomainError("conflict", message, { reference: [message] });
}

/** What clients and the desk should find later; a rollback is also told to everyone who was told of the release. */
async function tell(
  db: StaffDb,
  ctx: ApiTokenContext,
  before: ReportedDeployment,
  state: DerivedState,
): Promise<void> {
  const note = (verb: "rolled_back" | "held", words: string, why: string | null) =>
    recordAudit(db, ctx, {
      tenantId: before.tenantId,
      action: `deployment.${verb}`,
      objectType: "deployment",
      objectId: before.id,
      summary: `${words} ${placeOf(before)}${why ? `: ${why}` : ""}`,
      before: { stage: before.stage },
      after: { stage: state.stage },
    });
  if (before.stage !== "rolled_back" && state.stage === "rolled_back") {
    await note("rolled_back", "rolled back", state.rollbackReason);
    await enqueue(db, "tell-rollback", { deploymentId: before.id });
  }
  if (!before.heldAt && state.heldAt) await note("held", "held back", state.heldReason);
}

/** "Realtime Engine 8.14.0 in production" */
export function placeOf({ release, environment }: ReportedDeployment): string {
  const { component, version } = release;
  return `${productName[component]} ${version} in ${environmentName[environment.kind].toLowerCase()}`;
}
