import "server-only";
import type { Batch } from "#lib/db/batches.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { OutOfLineMethodName, SideName } from "./schema.ts";
import { partSelect, person } from "./store.ts";

export type NewChoice = {
  rank: number;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  wallStart: string;
  method: OutOfLineMethodName;
  expectedRequests: number | null;
};

type NewOffer = {
  tenantId: string;
  enrollmentId: string;
  version: number;
  side: SideName;
  message: string;
  contactMethodId: string | null;
  authorId: string;
  createdAt: Date;
  expiresAt: Date;
  choices: NewChoice[];
};

/** Writes the next version of a negotiation. */
export async function insertOffer(db: ScopedDb, { choices, ...offer }: NewOffer): Promise<{ id: string }> {
  const { id } = await db.windowProposal.create({ data: offer, select: { id: true } });
  await db.proposalChoice.createMany({
    data: choices.map((choice) => ({ ...choice, tenantId: offer.tenantId, proposalId: id })),
  });
  return { id };
}

type Answer = {
  state: "accepted" | "declined" | "withdrawn" | "superseded" | "expired";
  answeredAt?: Date;
  answeredById?: string;
  acceptedRank?: number;
  answerReason?: string;
};

/** Ends an offer that is in one of the states `from`; false when it is not. */
export async function endOffer(
  db: ScopedDb,
  id: string,
  answer: Answer,
  from: readonly ("proposed" | "expired")[] = ["proposed"],
): Promise<boolean> {
  const { count } = await db.windowProposal.updateMany({
    where: { id, state: { in: [...from] } },
    data: answer,
  });
  return count === 1;
}

/** The part of which an offer is a version, or null. */
export function findPartOfOffer(db: ScopedDb, id: string) {
  return db.windowProposal.findUnique({ where: { id }, select: { enrollmentId: true } });
}

/** An offer with all that answering it needs, or null. */
export function findOffer(db: ScopedDb, id: string) {
  return db.windowProposal.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      side: true,
      state: true,
      expiresAt: true,
      contactMethodId: true,
      author: person,
      answeredBy: { select: { name: true } },
      choices: { orderBy: { rank: "asc" } },
      enrollment: { select: partSelect },
    },
  });
}
export type OfferRecord = NonNullable<Awaited<ReturnType<typeof findOffer>>>;
export type OfferedChoiceRecord = OfferRecord["choices"][number];

/** As many as one pass of the worker closes; the next pass takes the rest. */
/** Offers that are open and past their time. */
export function findLapsed(db: ScopedDb, now: Date, { where, ...batch }: Batch) {
  return db.windowProposal.findMany({
    where: { ...where, state: "proposed", expiresAt: { lte: now } },
    ...batch,
    select: { id: true },
  });
}
