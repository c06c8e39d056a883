import { ReasonForm } from "#components/shell/reason-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { OfferVersion } from "#lib/upgrades/schema.ts";
import { AnswerOffer } from "./answer-offer.tsx";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
export type OfferDeeds = {
  accept: Action;
  decline: Action;
  withdraw: Action;
  /** Where other windows are offered. */
  proposeHref: string;
  contacts: SelectOption[];
  contactsHref: string | null;
};

/** What the reader may do about the newest offer: answer the other side's, or take back one's own. */
export function OfferActions({ offer, deeds }: { offer: OfferVersion; deeds: OfferDeeds }) {
  const { accept, decline, withdraw, proposeHref, contacts, contactsHref } = deeds;
  if (offer.yours)
    return offer.state === "open" ? (
      <div className="flex flex-col items-start gap-3">
        <ReasonForm
          action={withdraw}
          hidden={{ proposalId: offer.id }}
          summary="Withdraw this offer"
          description="The other side reads it."
          optional
          maxLength={1000}
          label="Withdraw the offer"
          pendingLabel="Withdrawing…"
        />
        <ButtonLink href={proposeHref}>Replace it by other windows</ButtonLink>
      </div>
    ) : null;
  return (
    <div className="flex flex-col gap-4">
      <AnswerOffer offer={offer} contacts={contacts} contactsHref={contactsHref} action={accept} />
      {(offer.state === "open" || offer.state === "lapsed") && (
        <div className="flex flex-col items-start gap-3">
          <ButtonLink href={proposeHref}>Offer other windows</ButtonLink>
          <ReasonForm
            action={decline}
            hidden={{ proposalId: offer.id }}
            summary="Decline with a reason"
            description="The other side reads it: say what would fit instead."
            maxLength={1000}
            label="Decline the offer"
            pendingLabel="Declining…"
          />
        </div>
      )}
    </div>
  );
}
