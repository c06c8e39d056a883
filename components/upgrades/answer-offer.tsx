"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { OfferVersion } from "#lib/upgrades/schema.ts";

type Props = {
  offer: Pick<OfferVersion, "id" | "choices" | "state">;
  /** Who can be told on the night; empty where that is known already. */
  contacts: SelectOption[];
  /** The client has to name somebody, and has nobody to name. */
  contactsHref: string | null;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/**
 * Accepts one choice of the other side's offer; a refusal stands above with what is free instead. It outlives the offer:
 * who pressed while a colleague was quicker reads why nothing came of it.
 */
export function AnswerOffer({ offer, contacts, contactsHref, action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  if (offer.state !== "open") return <FormError message={refused?.message} />;
  if (contactsHref)
    return (
      <p>
        Before you accept,{" "}
        <a className="text-link" href={contactsHref}>
          add a verified contact method
        </a>
        : Spec must reach somebody on the night.
      </p>
    );
  return (
    <form action={formAction} className="flex max-w-form flex-col items-start gap-3">
      <input type="hidden" name="proposalId" value={offer.id} />
      <FormError message={refused?.message} />
      {contacts.length > 0 && (
        <Select
          name="contactMethodId"
          label="On the night, tell"
          options={contacts}
          defaultValue={refused?.values["contactMethodId"]?.[0] ?? contacts[0]?.value}
          errors={refused?.fields["contactMethodId"]}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {offer.choices.map(({ rank }) => (
          <SubmitButton
            key={rank}
            name="rank"
            value={String(rank)}
            tone={rank === 1 ? "primary" : "secondary"}
            pendingLabel="Agreeing…"
          >
            Accept choice {rank}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}
