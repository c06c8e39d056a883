import type { Metadata } from "next";
import { cache } from "react";
import { RequestEditor } from "#components/notes-requests/request-editor.tsx";
import { RequestState } from "#components/notes-requests/request-state.tsx";
import { NoteBody } from "#components/releases/note-body.tsx";
import { ActionButton } from "#components/shell/action-button.tsx";
import { ReasonForm } from "#components/shell/reason-form.tsx";
import { Time } from "#components/shell/time.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getDeskRequest } from "#lib/notes-requests/get-desk-request.ts";
import { mayTake } from "#lib/notes-requests/rules.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { compile, decline, deliver, sendBack, write } from "./actions.ts";

type Props = { params: Promise<{ requestId: string }> };

const read = cache(async (requestId: string) => getDeskRequest(await requireStaffContext(), requestId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, number } = await forPage(read((await params).requestId));
  return { title: `Request ${number} of ${tenant.name}` };
}

export default async function DeskRequestPage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const request = await forPage(read((await params).requestId));
  const { id, revision, tenant, state, message, declinedReason, preview } = request;
  const zone = ctx.user.timeZone;
  const mayWrite = mayWriteNotes(ctx.role);
  const hidden = { id, revision };
  return (
    <>
      <PageHeader
        back={{ href: "/staff/requests", label: "Requests" }}
        title={
          <>
            <bdi>{tenant.name}</bdi>, request {request.number}
          </>
        }
        lead={<RequestState state={state} />}
      />
      <div className="mb-8">
        <DescriptionList
          items={[
            { term: "About", detail: request.about },
            {
              term: "Asked",
              detail: (
                <>
                  <Time at={request.requestedAt} zone={zone} /> by <bdi>{request.requestedBy}</bdi>
                </>
              ),
            },
            ...(message ? [{ term: "For", detail: <span dir="auto">{message}</span> }] : []),
            { term: "Owner", detail: request.mine ? "You" : request.owner },
            { term: "Due", detail: <Time at={request.dueAt} zone={zone} /> },
            ...(declinedReason
              ? [{ term: "Declined", detail: <span dir="auto">{declinedReason}</span> }]
              : []),
          ]}
        />
      </div>
      {mayWrite && mayTake("write", state) && (
        <Section
          title="Notes"
          actions={
            <ActionButton
              action={compile}
              hidden={hidden}
              label={request.bodyMarkdown ? "Compile anew" : "Compile"}
              pendingLabel="Compiling…"
            />
          }
        >
          <RequestEditor key={revision} action={write} request={request} />
        </Section>
      )}
      {preview && (
        <Section title={request.title || "Notes"}>
          <NoteBody html={preview} />
        </Section>
      )}
      {mayWrite && state === "in_review" && (
        <Section title="Review">
          <div className="flex flex-wrap gap-3">
            {request.submittedById === ctx.user.id ? (
              <p className="w-full text-ink-muted">
                You sent these notes to review. A second person delivers them.
              </p>
            ) : (
              <ActionButton
                action={deliver}
                hidden={hidden}
                label="Deliver"
                pendingLabel="Delivering…"
                tone="primary"
              />
            )}
            <ActionButton action={sendBack} hidden={hidden} label="Send back" pendingLabel="Sending back…" />
          </div>
        </Section>
      )}
      {mayWrite && mayTake("decline", state) && (
        <ReasonForm
          action={decline}
          hidden={hidden}
          summary="Decline with a reason"
          description="The client reads it: say what to ask for instead."
          maxLength={600}
          label="Decline the request"
          pendingLabel="Declining…"
        />
      )}
    </>
  );
}
