import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { findOffer } from "./store-offers.ts";

const became = {
  proposed: "is answering it",
  accepted: "accepted one of its choices",
  declined: "declined it",
  withdrawn: "withdrew it",
  superseded: "replaced it by a newer offer",
  expired: "let it lapse",
} as const;

/** Says what became of an offer, and who was quicker. */
export async function alreadyAnswered(db: ScopedDb, proposalId: string): Promise<DomainError> {
  const offer = await findOffer(db, proposalId);
  if (!offer) return notFound();
  const who = offer.answeredBy?.name ?? "Somebody";
  return new DomainError(
    "conflict",
    `This offer is answered already: ${who} ${became[offer.state]}. Nothing was changed.`,
  );
}
