"use client";

import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isUnderWay } from "#lib/night/rules.ts";
import type { Night } from "#lib/night/schema.ts";
import { useNight } from "./night-context.tsx";
import { useSafeAct } from "./use-act.ts";

/** Says in red to both sides that somebody wants the site back in line, until it is. */
export function PutBackNotice() {
  const { putBack, stage, side, method } = useNight().night;
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
      {wayBack(method, side)}
    </Notice>
  );
}

/** Who does what now: the flag is the client's own, all other ways are the operator's. */
function wayBack(method: Night["method"], side: Night["side"]): string {
  if (method === "client_flag")
    return side === "vendor"
      ? "Stop. The client takes disableSpecProxy = true out again; say here once it is back in line."
      : "Take disableSpecProxy = true out of the service worker’s configuration again: that puts you back in line. The operator sees this too and stops.";
  return side === "vendor"
    ? "Stop, put the Realtime Engine back into the request path, and say so here."
    : "The operator sees this too and puts you back in line.";
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
