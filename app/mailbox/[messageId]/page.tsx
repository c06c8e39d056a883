import type { Metadata } from "next";
import { MailView } from "#components/mail/mail-view.tsx";
import { Time } from "#components/shell/time.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { readMail } from "#lib/mailbox/read-mailbox.ts";

export const metadata: Metadata = { title: "Mail" };

type Props = { params: Promise<{ messageId: string }> };

export default async function MailPage({ params }: Props) {
  const mail = await forPage(readMail((await params).messageId));
  const files = mail.attachments.map(({ index, filename, contentType }) => ({
    filename,
    contentType,
    href: `/mailbox/${mail.id}/attachments/${index}`,
  }));
  return (
    <>
      <PageHeader title={mail.subject} back={{ href: "/mailbox", label: "Local mailbox" }} />
      <DescriptionList
        items={[
          { term: "From", detail: mail.from },
          { term: "To", detail: mail.recipient },
          { term: "Received", detail: <Time at={mail.receivedAt} zone="UTC" /> },
        ]}
      />
      <MailView html={mail.html} text={mail.text} links={mail.links} files={files} />
    </>
  );
}
