import { PublishedNote } from "#components/releases/published-note.tsx";
import { ActionButton } from "#components/shell/action-button.tsx";
import { ReasonForm } from "#components/shell/reason-form.tsx";
import { Time } from "#components/shell/time.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { PublishingState } from "#lib/publishing/schema.ts";
import type { DeskNote, TenantOption } from "#lib/releases/schema-desk.ts";
import { ApprovedPublish } from "./approved-publish.tsx";
import { PendingCorrection } from "./pending-correction.tsx";
import type { PublishSteps } from "./publish-dialog.tsx";
import { ReviewForm } from "./review-form.tsx";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Props = {
  note: DeskNote;
  name: string;
  state: PublishingState;
  readers: TenantOption[];
  reach: string;
  viewerId: string;
  zone: string;
  zones: SelectOption[];
  /** Whether the viewer writes notes; an operator only reads them. */
  mayWrite: boolean;
  steps: PublishSteps;
  actions: {
    decide: Action;
    decideCorrection: Action;
    takeBack: Action;
    unschedule: Action;
    withdraw: Action;
  };
};

/** A note that is not being written: as clients read it, with the steps its state allows. */
export function NoteDesk({ note, name, state, readers, reach, mayWrite, actions, ...viewer }: Props) {
  const { status, revision } = note;
  const { review, corrections, pendingCorrection } = state;
  const isApproved = status === "in_review" && review?.decision === "approved";
  const mayApprove = ![review?.requestedById, note.savedById].includes(viewer.viewerId);
  return (
    <>
      {mayWrite && (
        <div className="mb-8 flex flex-wrap items-start gap-3 empty:hidden">
          {isApproved && (
            <ApprovedPublish
              name={name}
              revision={revision}
              steps={viewer.steps}
              zones={viewer.zones}
              zone={viewer.zone}
            />
          )}
          {status === "in_review" && (
            <ActionButton
              action={actions.takeBack}
              hidden={{ revision }}
              label="Take back to write on"
              pendingLabel="Taking back…"
            />
          )}
          {status === "scheduled" && (
            <ActionButton
              action={actions.unschedule}
              hidden={{ revision }}
              label="Take off the schedule"
              pendingLabel="Taking off…"
            />
          )}
          {status === "published" && !pendingCorrection && (
            <ButtonLink href={`/staff/releases/${note.id}/correct`}>Correct…</ButtonLink>
          )}
          {(status === "published" || status === "withdrawn") && (
            <ButtonLink href={`/staff/releases/${note.id}/coverage`}>Who read it</ButtonLink>
          )}
        </div>
      )}
      {mayWrite && status === "in_review" && !isApproved && (
        <Section title="Review">
          <ReviewForm action={actions.decide} hidden={{ revision }} mayApprove={mayApprove} />
        </Section>
      )}
      {mayWrite && pendingCorrection && (
        <PendingCorrection
          pending={pendingCorrection}
          revision={revision}
          viewerId={viewer.viewerId}
          zone={viewer.zone}
          decide={actions.decideCorrection}
        />
      )}
      <PublishedNote note={note} readers={readers} reach={reach} />
      {corrections.length > 0 && (
        <Section title="Corrections">
          <ul className="flex flex-col gap-2">
            {corrections.map(({ revision: number, at, by, correction }) => (
              <li key={number}>
                <span dir="auto">{correction}</span>
                <span className="block text-ink-muted text-xs/5">
                  Revision {number}, <Time at={at} zone={viewer.zone} />
                  {by && ` by ${by}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayWrite && status === "published" && (
        <ReasonForm
          action={actions.withdraw}
          hidden={{ revision }}
          summary="Withdraw this note"
          description="It stays readable with this reason above it. Everyone who was told of it is told."
          maxLength={600}
          label={`Withdraw the note on ${name}`}
          pendingLabel="Withdrawing…"
        />
      )}
    </>
  );
}
