"use client";

import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { NightPhaseName } from "#lib/night/schema.ts";
import type { NightAct } from "./act.ts";
import { ActForm } from "./act-form.tsx";
import { useNight } from "./night-context.tsx";
import { useSafeAct } from "./use-act.ts";

/** The one next act of the operator, within reach of a thumb, and the way back; once that is asked for, it comes first. */
export function MoveOn() {
  const { night, acts } = useNight();
  const { move, mayReturn } = night.powers;
  if (!move || !acts.movePhase) return null;
  const isAskedBack = mayReturn && night.putBack !== null;
  return (
    <div className="flex flex-col gap-3 sm:max-w-96">
      {isAskedBack ? (
        <MoveTo act={acts.movePhase} to="back_in_line" label="Say it is back in line" isFirst />
      ) : move.blockers.length > 0 ? (
        <Blockers label={move.label} blockers={move.blockers} />
      ) : move.to === "out_of_line" ? (
        <TakeOut act={acts.movePhase} />
      ) : (
        <MoveTo act={acts.movePhase} to={move.to} label={move.label} isFirst />
      )}
      {isAskedBack && <GoOn act={acts.movePhase} to={move.to} label={move.label} />}
      {mayReturn && !isAskedBack && (
        <MoveTo act={acts.movePhase} to="back_in_line" label="It is back in line already" />
      )}
    </div>
  );
}

type MoveToProps = { act: NightAct; to: NightPhaseName; label: string; isFirst?: boolean };

function MoveTo({ act, to, label, isFirst }: MoveToProps) {
  const { night } = useNight();
  return (
    <ActForm
      act={act}
      hidden={{ to, seen: night.stage }}
      label={label}
      pendingLabel="Moving it on…"
      tone={isFirst ? "primary" : "secondary"}
      size={isFirst ? "large" : "normal"}
      wide
    />
  );
}

/** Goes on although somebody asked to be put back: never by one press. */
function GoOn({ act, to, label }: Omit<MoveToProps, "isFirst">) {
  const { night } = useNight();
  return (
    <div className="grid">
      <ConfirmDialog
        trigger={`Go on: ${label}`}
        title="Go on with the work?"
        confirmLabel={`${label} all the same`}
        cancelLabel="Stop the work"
        action={useSafeAct(act)}
        hidden={{ windowId: night.id, to, seen: night.stage }}
      >
        <p>
          <bdi>{night.putBack?.by}</bdi> asked to be put back in line and was told that the work stops. Go on
          only when they have agreed to it.
        </p>
      </ConfirmDialog>
    </div>
  );
}

function Blockers({ label, blockers }: { label: string; blockers: string[] }) {
  return (
    <div>
      <p className="font-semibold">{label}: not yet possible</p>
      <ul className="list-disc ps-5 text-ink-muted">
        {blockers.map((blocker) => (
          <li key={blocker} dir="auto">
            {blocker}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TakeOut({ act }: { act: NightAct }) {
  const { night } = useNight();
  return (
    <div className="grid">
      <ConfirmDialog
        trigger="Take out of line"
        triggerTone="primary"
        triggerSize="large"
        title={`Take ${night.tenantName} out of line?`}
        confirmLabel="Take out of line now"
        cancelLabel="Stay in line"
        action={useSafeAct(act)}
        hidden={{ windowId: night.id, to: "out_of_line", seen: night.stage }}
      >
        <p>
          {night.method === "client_flag" && "Say so once the client has set the flag. "}
          Active mitigations and data collection go offline until it is back. Both sides are told at once.
        </p>
      </ConfirmDialog>
    </div>
  );
}
