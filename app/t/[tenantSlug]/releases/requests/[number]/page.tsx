import type { Metadata } from "next";
import { cache } from "react";
import { RequestState } from "#components/notes-requests/request-state.tsx";
import { NoteBody } from "#components/releases/note-body.tsx";
import { ActionButton } from "#components/shell/action-button.tsx";
import { Time } from "#components/shell/time.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getRequest } from "#lib/notes-requests/get-request.ts";
import { cancel } from "../actions.ts";

type Props = { params: Promise<{ tenantSlug: string; number: string }> };

const read = cache(async (tenantSlug: string, number: string) =>
  getRequest(await requireTenantContext(tenantSlug), number),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenantSlug, number } = await params;
  const { about } = await forPage(read(tenantSlug, number));
  return { title: `Notes on ${about}` };
}

export default async function RequestPage({ params }: Props) {
  const { tenantSlug, number } = await params;
  const { tenant } = await forPage(requireTenantContext(tenantSlug));
  const request = await forPage(read(tenantSlug, number));
  const { delivered, declinedReason, message, about, state } = request;
  const base = `/t/${tenant.slug}/releases/requests`;
  const zone = tenant.timeZone;
  const formats = { markdown: "Markdown", json: "JSON" };
  return (
    <article>
      <PageHeader
        back={{ href: base, label: "Notes on request" }}
        title={<bdi>{delivered?.title ?? about}</bdi>}
        lead={<RequestState state={state} />}
      />
      {declinedReason && (
        <Notice tone="danger" title={`${request.owner} declined this request`}>
          <p dir="auto">{declinedReason}</p>
        </Notice>
      )}
      <div className="mb-8">
        <DescriptionList
          items={[
            { term: "Request", detail: `${request.number}, ${about}` },
            {
              term: "Asked",
              detail: (
                <>
                  <Time at={request.requestedAt} zone={zone} /> by <bdi>{request.requestedBy}</bdi>
                </>
              ),
            },
            ...(message ? [{ term: "For", detail: <span dir="auto">{message}</span> }] : []),
            { term: "With", detail: request.owner },
            request.answeredAt
              ? { term: "Answered", detail: <Time at={request.answeredAt} zone={zone} /> }
              : { term: "Due", detail: <Time at={request.dueAt} zone={zone} /> },
            ...(delivered
              ? [
                  {
                    term: "Take it as",
                    detail: (
                      <span className="flex flex-wrap gap-x-4 print:hidden">
                        {Object.entries(formats).map(([format, label]) => (
                          <a key={format} href={`${base}/${number}/export/${format}`} className="text-link">
                            {label}
                          </a>
                        ))}
                        <span className="text-ink-muted">PDF: print this page to a file</span>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {delivered && <NoteBody html={delivered.bodyHtml} />}
      {request.mayCancel && (
        <ActionButton
          action={cancel.bind(null, tenant.slug, request.number)}
          label="Cancel this request"
          pendingLabel="Cancelling…"
          tone="destructive"
        />
      )}
    </article>
  );
}
