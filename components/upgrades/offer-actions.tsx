"use client";

import { useState } from "react";
import { ReasonForm } from "#components/shell/reason-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { FormError } from "#components/ui/form-error.tsx";
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
  const { proposeHref, contacts, contactsHref } = deeds;
  const [refusal, keepingRefusal] = useLastRefusal();
  // Somebody was quicker: the page shows what they decided, and why this person's own press changed nothing.
  if (offer.state !== "open" && (offer.yours || offer.state !== "lapsed"))
    return <FormError message={refusal} />;
  if (offer.yours)
    return (
      <div className="flex flex-col items-start gap-3">
        <ReasonForm
          action={keepingRefusal(deeds.withdraw)}
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
    );
  return (
    <div className="flex flex-col gap-4">
      {offer.state === "open" && (
        <AnswerOffer
          offer={offer}
          contacts={contacts}
          contactsHref={contactsHref}
          action={keepingRefusal(deeds.accept)}
        />
      )}
      <div className="flex flex-col items-start gap-3">
        <ButtonLink href={proposeHref}>Offer other windows</ButtonLink>
        <ReasonForm
          action={keepingRefusal(deeds.decline)}
          hidden={{ proposalId: offer.id }}
          summary="Decline with a reason"
          description="The other side reads it: say what would fit instead."
          maxLength={1000}
          label="Decline the offer"
          pendingLabel="Declining…"
        />
      </div>
    </div>
  );
}

/** The words of the last refusal, which outlive the form that got them. */
function useLastRefusal() {
  const [refusal, setRefusal] = useState<string>();
  const keeping =
    (action: Action): Action =>
    async (previous, form) => {
      const state = await action(previous, form);
      setRefusal(state.status === "refused" ? state.message : undefined);
      return state;
    };
  return [refusal, keeping] as const;
}
