import type { ReactNode } from "react";
import { Time } from "#components/shell/time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { PublishingState } from "#lib/publishing/schema.ts";
import type { NoteStatusName } from "#lib/releases/schema.ts";

type Props = { status: NoteStatusName; state: PublishingState; zone: string };

/** Where a note stands between writing and its readers, in one bar; nothing for a plain draft or published note. */
export function PublishingBar({ status, state, zone }: Props) {
  const { review, scheduled, withdrawn } = state;
  if (status === "scheduled" && scheduled) {
    return (
      <Bar
        tone="info"
        title={
          <>
            Goes out <Time at={scheduled.at} zone={scheduled.timeZone} />
          </>
        }
      >
        <Time at={scheduled.at} zone="UTC" />
        {scheduled.by && `, scheduled by ${scheduled.by}`}
      </Bar>
    );
  }
  if (status === "withdrawn" && withdrawn) {
    return (
      <Bar
        tone="danger"
        title={
          <>
            Withdrawn <Time at={withdrawn.at} zone={zone} />
            {withdrawn.by && ` by ${withdrawn.by}`}
          </>
        }
      >
        {withdrawn.reason}
      </Bar>
    );
  }
  if (status === "in_review" && review) {
    const isApproved = review.decision === "approved";
    return (
      <Bar
        tone={isApproved ? "done" : "needs-you"}
        title={isApproved ? `Approved by ${review.decidedBy}` : "Waits for a second person"}
      >
        {review.comment || (
          <>
            {review.requestedBy} asked for a review, <Time at={review.requestedAt} zone={zone} />
          </>
        )}
      </Bar>
    );
  }
  if (status === "draft" && review?.decision === "changes_requested") {
    return (
      <Bar tone="needs-you" title={`${review.decidedBy} asked for changes`}>
        <span dir="auto" className="whitespace-pre-line">
          {review.comment}
        </span>
      </Bar>
    );
  }
  return null;
}

function Bar(props: {
  tone: "info" | "danger" | "done" | "needs-you";
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mb-6">
      <Notice {...props} />
    </div>
  );
}
