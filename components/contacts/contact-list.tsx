import type { ReactNode } from "react";
import { Time } from "#components/shell/time.tsx";
import type { ContactMethodDto } from "#lib/contacts/schema.ts";
import { ContactState } from "./contact-state.tsx";

type ContactListProps = {
  methods: ContactMethodDto[];
  zone: string;
  /** What may be done with a method; nothing for readers. */
  actions: (method: ContactMethodDto) => ReactNode;
};

/** The ways a tenant wants to be told, each with its state in words. */
export function ContactList({ methods, zone, actions }: ContactListProps) {
  return (
    <ul className="divide-y divide-line border-line border-b">
      {methods.map((method) => (
        <li key={method.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">
              <bdi>{method.label}</bdi>
            </p>
            <p className="break-all">{method.address}</p>
            <p>
              <ContactState state={method.state} />
            </p>
            <p className="text-ink-muted text-xs">
              <Since method={method} zone={zone} />
              {method.inUse && " Named in an offer or a window."}
            </p>
          </div>
          <div className="flex flex-wrap items-start gap-2">{actions(method)}</div>
        </li>
      ))}
    </ul>
  );
}

function Since({ method, zone }: { method: ContactMethodDto; zone: string }) {
  const { confirmedAt, linkExpiresAt, addedAt, addedBy } = method;
  if (confirmedAt) {
    return (
      <>
        Since <Time at={confirmedAt} zone={zone} />. Added by {addedBy}.
      </>
    );
  }
  return (
    <>
      Added by {addedBy}, <Time at={addedAt} zone={zone} />.
      {linkExpiresAt && (
        <>
          {" "}
          {method.state === "waiting" ? "The link works until " : "The link worked until "}
          <Time at={linkExpiresAt} zone={zone} />.
        </>
      )}
    </>
  );
}
