import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { type Party, sideOf } from "./party.ts";
import { leadHoursFor } from "./rules.ts";
import type { ChoiceTerms } from "./schema.ts";
import { findPart, findPartId, lockPart, type PartNamed, type PartRecord } from "./store.ts";

type Asked = { upgradeSlug: string; tenantSlug?: string | undefined };

/** The part in an upgrade that a party asks about: a client's own, or the one that staff name. Null when there is none. */
export function findPartFor(party: Party, db: ScopedDb, asked: Asked): Promise<PartRecord | null> {
  return findPart(db, named(party, asked));
}

/** The same, held until the transaction ends. Throws DomainError `not_found`. */
export async function takePart(party: Party, db: ScopedDb, asked: Asked): Promise<PartRecord> {
  return takePartById(db, await findPartId(db, named(party, asked)));
}

/** Holds a part until the transaction ends and reads it as it then is. Throws DomainError `not_found` for none. */
export async function takePartById(db: ScopedDb, id: string | null | undefined): Promise<PartRecord> {
  if (!id) throw notFound();
  await lockPart(db, id);
  const part = await findPart(db, { id });
  if (!part) throw notFound();
  return part;
}

/** Why nothing is arranged any more once the work on the window that stands has begun, in words; null before. */
export function begunWords({ windows: [standing] }: PartRecord, now: Date): string | null {
  const hasBegun = standing && (standing.phases.length > 0 || standing.startsAt <= now);
  return hasBegun ? "The work on this window has begun. Its page says what can be done now." : null;
}

/** Throws DomainError `conflict` once the work has begun: the page of its night has the say then. */
export function refuseBegun(part: PartRecord, now: Date): void {
  const words = begunWords(part, now);
  if (words) throw new DomainError("conflict", words);
}

function named(party: Party, { upgradeSlug, tenantSlug = "" }: Asked): PartNamed {
  const tenant = party.kind === "client" ? { id: party.tenant.id } : { slug: tenantSlug };
  return { tenant, upgrade: { slug: upgradeSlug } };
}

/** What a window that this party chooses must keep to. */
export function termsFor(party: Party, part: PartRecord): ChoiceTerms {
  const leadHours = leadHoursFor(sideOf(party), part.windows[0], party.now);
  return { ...termsOf(part, party.now), leadHours };
}

/** What a window that both sides agree on must keep to: one that moves needs a shorter lead than a new one. */
export function termsOf({ upgrade, windows: [standing] }: PartRecord, now: Date): ChoiceTerms {
  const { firstPossibleAt, stagingAt, appliedBy, expectedMinutes } = upgrade;
  const leadHours = leadHoursFor("vendor", standing, now);
  return { now, firstPossibleAt, stagingAt, appliedBy, expectedMinutes, leadHours };
}
