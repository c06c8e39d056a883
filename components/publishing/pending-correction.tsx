import { WordDiff } from "#components/editor/word-diff.tsx";
import { ActionButton } from "#components/shell/action-button.tsx";
import { Time } from "#components/shell/time.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { PendingCorrection as Pending } from "#lib/publishing/schema.ts";
import { ReviewForm } from "./review-form.tsx";

type Props = {
  pending: Pending;
  revision: number;
  viewerId: string;
  zone: string;
  decide: (previous: FormState, form: FormData) => Promise<FormState>;
};

const labels = { before: "now", after: "then" };

/** A correction that waits: what it changes word by word, and the answer of a second person. */
export function PendingCorrection({ pending, revision, viewerId, zone, decide }: Props) {
  const { reviewId, by, byId, at, correction, isQuiet, parts } = pending;
  return (
    <Section title="A correction waits for a second person">
      <p className="mb-4 text-ink-muted">
        {by}, <Time at={at} zone={zone} />: <span dir="auto">{correction}</span>
        {isQuiet && " Nobody is told."}
      </p>
      <dl className="mb-6 flex max-w-measure flex-col gap-4">
        {parts.map(({ label, before, after }) => (
          <div key={label}>
            <dt className="text-ink-muted text-xs">{label}</dt>
            <dd>
              <WordDiff before={before} after={after} labels={labels} />
            </dd>
          </div>
        ))}
      </dl>
      {byId === viewerId ? (
        <ActionButton
          action={decide}
          hidden={{ revision, reviewId, decision: "cancelled" }}
          label="Take the correction back"
          pendingLabel="Taking back…"
        />
      ) : (
        <ReviewForm action={decide} hidden={{ revision, reviewId }} mayApprove />
      )}
    </Section>
  );
}
