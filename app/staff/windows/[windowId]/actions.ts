"use server";

import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { askExtension } from "#lib/night/ask-extension.ts";
import { askPageCheck } from "#lib/night/ask-page-check.ts";
import { askPutBack } from "#lib/night/ask-put-back.ts";
import { closeWindow } from "#lib/night/close-window.ts";
import { draftNote } from "#lib/night/draft-note.ts";
import { movePhase } from "#lib/night/move-phase.ts";
import { recordCheck } from "#lib/night/record-check.ts";
import { takeBackExtension } from "#lib/night/take-back-extension.ts";
import { writeLog } from "#lib/night/write-log.ts";
import { formObject } from "#lib/parse.ts";

/** The page reads itself anew after each act; nothing else shows what it changed without asking. */
function act(
  form: FormData,
  change: (ctx: StaffContext, input: unknown) => Promise<void>,
  message: string,
): Promise<FormState> {
  return runAction(form, async () => {
    await change(await requireStaffContext(), formObject(form));
    return { message };
  });
}

export async function check(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, recordCheck, "Recorded.");
}

export async function checkPage(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, askPageCheck, "The page is being asked.");
}

export async function log(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, writeLog, "Written.");
}

export async function putBack(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, askPutBack, "Asked. Both sides see it.");
}

export async function moveOn(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, movePhase, "Moved on. Both sides see it.");
}

export async function extend(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, askExtension, "Asked. The client is told.");
}

export async function takeBack(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, takeBackExtension, "Taken back. The client is told.");
}

export async function close(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, closeWindow, "Closed. Both sides are told.");
}

/** Leads to the editor with the draft. */
export async function startNote(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { noteId } = await draftNote(await requireStaffContext(), formObject(form));
    redirect(`/staff/releases/${noteId}`);
  });
}
