"use client";

import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { NightAct } from "./act.ts";
import { ActForm } from "./act-form.tsx";
import { useNight } from "./night-context.tsx";
import { useSafeAct } from "./use-act.ts";

/** The one next act of the operator, within reach of a thumb, and the way back. */
export function MoveOn() {
  const { night, acts } = useNight();
  const { move, mayReturn } = night.powers;
  if (!move || !acts.movePhase) return null;
  const hidden = { to: move.to, seen: night.stage };
  return (
    <div className="flex flex-col gap-3 sm:max-w-96">
      {move.blockers.length > 0 ? (
        <Blockers label={move.label} blockers={move.blockers} />
      ) : move.to === "out_of_line" ? (
        <TakeOut act={acts.movePhase} />
      ) : (
        <ActForm
          act={acts.movePhase}
          hidden={hidden}
          label={move.label}
          pendingLabel="Moving it on…"
          tone="primary"
          size="large"
          wide
        />
      )}
      {mayReturn && (
        <ActForm
          act={acts.movePhase}
          hidden={{ to: "back_in_line", seen: night.stage }}
          label="It is back in line already"
          pendingLabel="Moving it on…"
          wide
        />
      )}
    </div>
  );
}

function Blockers({ label, blockers }: { label: string; blockers: string[] }) {
  return (
    <div>
      <p className="font-semibold">{label}: not yet possible</p>
      <ul className="list-disc ps-5 text-ink-muted">
        {blockers.map((blocker) => (
          <li key={blocker}>{blocker}</li>
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
          Active mitigations and data collection go offline until it is back. Both sides are told at once.
        </p>
      </ConfirmDialog>
    </div>
  );
}
