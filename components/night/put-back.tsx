"use client";

import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isUnderWay } from "#lib/night/rules.ts";
import { useNight } from "./night-context.tsx";
import { useSafeAct } from "./use-act.ts";

/** Says in red to both sides that somebody wants the site back in line, until it is. */
export function PutBackNotice() {
  const { putBack, stage, side } = useNight().night;
  if (!putBack || !isUnderWay(stage)) return null;
  return (
    <Notice
      tone="danger"
      role="alert"
      title={
        <>
          Put back in line: asked by <bdi>{putBack.by}</bdi> at {putBack.text}
        </>
      }
    >
      {side === "vendor"
        ? "Stop, put the Realtime Engine back into the request path, and say so here."
        : "The operator sees this too and puts you back in line."}
    </Notice>
  );
}

/** Asks to be put back in line at once. */
export function AskPutBack() {
  const { night, acts } = useNight();
  const act = useSafeAct(acts.askPutBack);
  if (!night.powers.mayAskPutBack) return null;
  const isClient = night.side === "client";
  return (
    <ConfirmDialog
      trigger={isClient ? "Put us back in line" : "Ask to put it back in line"}
      triggerTone={isClient ? "destructive" : "secondary"}
      title={isClient ? "Put us back in line now?" : "Ask to put the site back in line now?"}
      confirmLabel={isClient ? "Put us back in line" : "Ask for it now"}
      cancelLabel="Let the work go on"
      action={act}
      hidden={{ windowId: night.id }}
    >
      <p>
        The work stops, and the upgrade may have to be done on another night. Both sides are told at once.
      </p>
    </ConfirmDialog>
  );
}
