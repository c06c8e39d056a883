import type { Metadata } from "next";
import Link from "next/link";
import { RefreshWhileOpen } from "#components/mail/refresh-while-open.tsx";
import { Time } from "#components/shell/time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { listMailbox } from "#lib/mailbox/read-mailbox.ts";

export const metadata: Metadata = { title: "Local mailbox" };

export default async function MailboxPage() {
  const mails = await forPage(listMailbox());
  return (
    <>
      <PageHeader
        title="Local mailbox"
        lead="Every mail of this demonstration arrives here instead of leaving the machine."
        back={{ href: "/sign-in", label: "Sign in" }}
      />
      {mails.length > 0 ? (
        <ul className="divide-y divide-line border-line border-b">
          {mails.map((mail) => (
            <li key={mail.id}>
              <Link
                href={`/mailbox/${mail.id}`}
                className="grid gap-x-6 py-2 hover:bg-hover sm:grid-cols-[minmax(0,1fr)_max-content]"
              >
                <span className="min-w-0">
                  <span dir="auto" className="block font-semibold">
                    {mail.subject}
                  </span>
                  <span className="block truncate text-ink-muted">To {mail.recipient}</span>
                </span>
                <span className="text-ink-muted text-xs/5">
                  <Time at={mail.receivedAt} zone="UTC" />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No mail yet">
          Ask for a sign-in link, and it appears here within seconds.
        </EmptyState>
      )}
      <RefreshWhileOpen everyMs={3_000} />
    </>
  );
}
