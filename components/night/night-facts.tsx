"use client";

import { DescriptionList } from "#components/ui/description-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { Clocks } from "#components/windows/clocks.tsx";
import type { NightContact } from "#lib/night/schema.ts";
import { useNight } from "./night-context.tsx";

/** When it is by three clocks, what is off, and how it leaves the line. */
export function NightFacts() {
  const { clocks, clockChange, methodText, offline } = useNight().night;
  return (
    <Section title="When and how">
      <div className="flex flex-col gap-3">
        <Clocks clocks={clocks} clockChange={clockChange} />
        <DescriptionList
          items={[
            { term: "Out of line", detail: methodText },
            { term: "What is offline", detail: offline },
          ]}
        />
      </div>
    </Section>
  );
}

/** Who is reached on the night. */
export function NightContacts() {
  const { contacts } = useNight().night;
  return (
    <Section title="Contacts">
      <dl className="flex flex-col gap-2">
        {contacts.map((contact) => (
          <Contact key={contact.role} contact={contact} />
        ))}
      </dl>
    </Section>
  );
}

function Contact({ contact: { role, name, address } }: { contact: NightContact }) {
  return (
    <div>
      <dt className="text-ink-muted text-xs">
        <bdi>{role}</bdi>
      </dt>
      <dd>
        <bdi>{name}</bdi>
        {address && (
          <a href={`mailto:${address}`} className="block break-all text-link" dir="ltr">
            {address}
          </a>
        )}
      </dd>
    </div>
  );
}
