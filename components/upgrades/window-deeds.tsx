import { ReasonForm } from "#components/shell/reason-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { FormState } from "#lib/auth/action.ts";
import { DEFERRAL_DAYS, FREE_MOVE_HOURS, MAX_DEFERRALS } from "#lib/windows/rules.ts";
import type { SideName, StandingWindowDto } from "#lib/windows/schema.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Props = {
  window: StandingWindowDto;
  side: SideName;
  /** "Spec", or the client's name: who is asked. */
  otherName: string;
  /** Where another time is chosen. */
  moveHref: string;
  cancel: Action;
  /** Only a client puts its window off. */
  defer: Action | null;
};

/** What may be done about the time of an agreed window, and why not where it may not. */
export function WindowDeeds({ window, side, otherName, moveHref, cancel, defer }: Props) {
  const { id, sequence, text, day, movesFreely, deferralsLeft, putOffTo } = window;
  const seen = { windowId: id, sequence };
  const isAlone = side === "client" && movesFreely;
  return (
    <div className="mt-4 flex flex-col items-start gap-3">
      <ButtonLink href={moveHref}>
        {isAlone ? "Move it to another time" : `Ask ${otherName} to move it`}
      </ButtonLink>
      {side === "client" && !movesFreely && (
        <p className="text-ink-muted">
          It starts in less than {FREE_MOVE_HOURS} hours: it moves once {otherName} agrees.
        </p>
      )}
      {defer && isAlone && deferralsLeft > 0 && putOffTo && (
        <ReasonForm
          action={defer}
          hidden={seen}
          summary={`Put it off by ${DEFERRAL_DAYS} days`}
          description={`${otherName} reads it.`}
          maxLength={1000}
          label={`Put off by ${DEFERRAL_DAYS} days`}
          pendingLabel="Putting off…"
          tone="primary"
        >
          <p>
            To {putOffTo}, if that is free and before the upgrade is applied. {deferralsLeft} of{" "}
            {MAX_DEFERRALS} left.
          </p>
        </ReasonForm>
      )}
      <ReasonForm
        action={cancel}
        hidden={seen}
        summary="Cancel it"
        description={`${otherName} reads it.`}
        maxLength={1000}
        label={`Cancel window on ${day}`}
        pendingLabel="Cancelling…"
      >
        <p>
          {text} is given up, and calendars drop it. {side === "client" ? "You then owe" : "Spec then owes"}{" "}
          another time.
        </p>
      </ReasonForm>
    </div>
  );
}
