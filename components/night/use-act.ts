"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import type { FormState } from "#lib/auth/action.ts";
import type { NightAct } from "./act.ts";
import { useNight } from "./night-context.tsx";

const lost =
  "The connection was lost when you sent this, so nothing is known of it. Look at the page again, then try once more.";

/** An act that shows its outcome on the page at once, and says it in words when the connection is lost. */
export function useSafeAct(act: NightAct, onDone?: () => void): NightAct {
  const { refresh } = useNight();
  return async (previous, form): Promise<FormState> => {
    try {
      const state = await act(previous, form);
      refresh();
      if (state.status === "done") onDone?.();
      return state;
    } catch (error) {
      unstable_rethrow(error);
      return { status: "refused", message: lost, fields: {}, values: typed(form) };
    }
  };
}

/** The same as the state of one form. */
export function useAct(act: NightAct, onDone?: () => void) {
  const [state, formAction, isPending] = useActionState(useSafeAct(act, onDone), { status: "idle" });
  return { state, refused: state.status === "refused" ? state : undefined, formAction, isPending };
}

function typed(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}
