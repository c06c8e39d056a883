import "server-only";
import { notFound } from "#lib/errors.ts";
import { methodWords } from "#lib/notifications/mails/method-words.ts";
import { formatInstant } from "#lib/time/format.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { zoneName } from "#lib/time/zone.ts";
import { readOffPeakEvidence } from "#lib/traffic/get-off-peak-evidence.ts";
import type { OffPeakEvidence } from "#lib/traffic/schema.ts";
import { findPartFor, termsFor } from "./find-part.ts";
import { termsSpan } from "./free-time.ts";
import { offerRefusal } from "./offer-refusal.ts";
import { type Party, requireNegotiator, sideOf, withParty } from "./party.ts";
import { readContactOptions } from "./read-contact-options.ts";
import { readQuestion } from "./read-question.ts";
import { methodsFor, OFFER_DAYS, windowMinutes } from "./rules.ts";
import type { ProposalDesk } from "./schema.ts";
import type { PartRecord } from "./store.ts";
import { toStanding } from "./to-standing.ts";

/**
 * All that a person needs to offer windows: terms, the tenant's traffic, what is open, who can be told. Staff name the
 * tenant. Throws DomainError `forbidden`, `not_found`.
 */
export async function getProposalDesk(
  party: Party,
  asked: { upgradeSlug: string; tenantSlug?: string },
): Promise<ProposalDesk & { evidence: OffPeakEvidence }> {
  requireNegotiator(party);
  return withParty(party, async (db) => {
    const part = await findPartFor(party, db, asked);
    if (!part) throw notFound();
    const { upgrade, tenant } = part;
    const { timeZone: zone } = tenant;
    const terms = termsFor(party, part);
    const span = termsSpan(terms);
    const [window] = part.windows;
    const standing = window ? toStanding(window, part.deferrals, party.now) : null;
    const durationMinutes = standing?.durationMinutes ?? windowMinutes(upgrade.expectedMinutes);
    const of = { crewId: upgrade.crewId, tenantId: tenant.id, moving: window };
    const evidence = await readOffPeakEvidence({ tenant, user: party.user }, db, {
      ...(await readQuestion(db, of, terms)),
      ...{ durationMinutes, whose: party.kind === "client" ? "your" : "their" },
    });
    const agreedStart = window?.startsAt.toISOString();
    return {
      title: upgrade.title,
      tenantName: tenant.name,
      tenantSlug: tenant.slug,
      side: sideOf(party),
      representativeName: upgrade.representative.user.name,
      mayOffer: offerRefusal(party, part) === null,
      ...openOffer(party, part),
      standing,
      confirmsAtOnce: upgrade.confirmsAtOnce,
      expiresInDays: OFFER_DAYS,
      zoneName: zoneName(zone),
      earliest: { wall: toWallTime(span.startsAt, zone), text: formatInstant(span.startsAt, zone) },
      latest: { wall: toWallTime(span.endsAt, zone), text: formatInstant(span.endsAt, zone) },
      expectedMinutes: upgrade.expectedMinutes,
      durationMinutes,
      methods: methodsFor(tenant.integrationType).map((value) => ({ value, label: methodWords(value) })),
      contacts: party.kind === "client" ? await readContactOptions(db, tenant.id) : [],
      evidence: {
        ...evidence,
        whyNone: evidence.whyNone && whatThen(party, part, evidence),
        suggestions: evidence.suggestions.filter(({ startsAt }) => startsAt !== agreedStart),
      },
    };
  });
}

/** Between these dates nothing will be free: only the vendor can change them. */
function whatThen(party: Party, { upgrade }: PartRecord, { whyNone, profile }: OffPeakEvidence): string {
  const { name, email } = upgrade.representative.user;
  const ask = party.kind === "client" && profile ? ` Ask ${name} (${email}) for other dates.` : "";
  return `${whyNone}${ask}`;
}

function openOffer(
  party: Party,
  { proposals: [newest] }: PartRecord,
): Pick<ProposalDesk, "seenVersion" | "open"> {
  const isOpen = newest?.state === "proposed" && newest.expiresAt > party.now;
  const whose = newest?.side === sideOf(party) ? "ours" : "theirs";
  return { seenVersion: newest?.version ?? 0, open: isOpen ? whose : null };
}
