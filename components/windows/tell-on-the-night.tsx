"use client";

import Link from "next/link";
import { useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = { contacts: SelectOption[]; contactsHref: string; errors: Record<string, string[]> };

/** Who is told on the night, and what the representative should know. */
export function TellOnTheNight({ contacts, contactsHref, errors }: Props) {
  const [contactId, setContactId] = useState(contacts[0]?.value ?? "");
  const [message, setMessage] = useState("");
  return (
    <div className="flex flex-col gap-4">
      {contacts.length === 0 ? (
        <Notice tone="needs-you" title="No verified contact method yet">
          <Link href={contactsHref} className="text-link">
            Add one and confirm it
          </Link>
          , then come back: Spec must reach somebody on the night.
        </Notice>
      ) : (
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
      <TextArea
        name="message"
        label="Message"
        optional
        rows={3}
        maxLength={2000}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        errors={errors["message"]}
      />
    </div>
  );
}
