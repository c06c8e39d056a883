import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { findOffer } from "./store.ts";

/** Says who was quicker to answer an offer. */
export async function alreadyAnswered(db: StaffDb, proposalId: string): Promise<DomainError> {
  const offer = await findOffer(db, proposalId);
  if (!offer) return notFound();
  const who = offer.answeredBy?.name ?? "Somebody";
  const what = offer.state === "accepted" ? "accepted one of its choices" : "closed it";
  return new DomainError("conflict", `This offer is answered already: ${who} ${what}. Nothing was changed.`);
}
