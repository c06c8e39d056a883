import type { ReactNode } from "react";
import type { Step } from "#lib/upgrades/schema-steps.ts";
import { StepMark } from "./step-mark.tsx";
import { StepText } from "./step-text.tsx";

type Props = {
  steps: Step[];
  /** What the reader may do about a step. */
  actionsFor?: (step: Step) => ReactNode;
};

/** What is asked of a tenant before its window: how far each step is, by whom, and until when. */
export function Steps({ steps, actionsFor }: Props) {
  if (steps.length === 0) return <p className="text-ink-muted">Nothing has to be done before the window.</p>;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {steps.map((step) => (
        <li
          key={step.id}
          className="grid items-start gap-x-6 gap-y-2 py-3 md:grid-cols-[6rem_minmax(0,1fr)_auto]"
        >
          <StepMark state={step.state} />
          <div className="flex min-w-0 max-w-measure flex-col gap-1">
            <StepText text={step.text} />
            <Due step={step} />
            {step.by && <span className="text-ink-muted text-xs">{step.by}</span>}
          </div>
          {actionsFor && <div className="print:hidden">{actionsFor(step)}</div>}
        </li>
      ))}
    </ol>
  );
}

function Due({ step: { due, state } }: { step: Step }) {
  if (!due) return null;
  return (
    <span className="text-ink-muted">
      Due <time dateTime={due.at}>{due.text}</time>
      {state !== "done" && (
        <span className={due.isOverdue ? "font-semibold text-needs" : undefined}> · {due.left}</span>
      )}
    </span>
  );
}
