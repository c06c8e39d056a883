"use client";

import Link from "next/link";
import { useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { MAX_OFFER_DAYS } from "#lib/windows/rules.ts";
import { KeptText } from "./kept-text.tsx";

type Props = {
  /** Null where the other side says it, or a window stands that says it. */
  contacts: SelectOption[] | null;
  contactsHref: string;
  expiresInDays: number;
  errors: Record<string, string[]>;
};

const days = Array.from({ length: MAX_OFFER_DAYS }, (_, index) => ({
  value: String(index + 1),
  label: index === 0 ? "1 day" : `${index + 1} days`,
}));

/** Who is told on the night, how long the offer stands, and what the other side should know. */
export function TellOnTheNight({ contacts, contactsHref, expiresInDays, errors }: Props) {
  const [contactId, setContactId] = useState(contacts?.[0]?.value ?? "");
  const [stands, setStands] = useState(String(expiresInDays));
  return (
    <div className="flex flex-col gap-4">
      {contacts?.length === 0 && (
        <Notice tone="needs-you" title="No verified contact method yet">
          <Link href={contactsHref} className="text-link">
            Add one and confirm it
          </Link>
          , then come back: Spec must reach somebody on the night.
        </Notice>
      )}
      {contacts && contacts.length > 0 && (
        <Select
          name="contactMethodId"
          label="Contact"
          description="Gets the calendar file and every notice about the window."
          options={contacts}
          value={contactId}
          onChange={(event) => setContactId(event.target.value)}
          errors={errors["contactMethodId"]}
        />
      )}
      <KeptText name="message" label="Message" optional errors={errors["message"]} />
      <Select
        name="expiresInDays"
        label="The offer stands for"
        options={days}
        value={stands}
        onChange={(event) => setStands(event.target.value)}
        errors={errors["expiresInDays"]}
      />
    </div>
  );
}
