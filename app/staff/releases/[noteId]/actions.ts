"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { correctNote } from "#lib/publishing/correct-note.ts";
import { decideCorrection as answerCorrection } from "#lib/publishing/decide-correction.ts";
import { decideReview } from "#lib/publishing/decide-review.ts";
import { getOutlook } from "#lib/publishing/get-outlook.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { requestReview } from "#lib/publishing/request-review.ts";
import { scheduleNote } from "#lib/publishing/schedule-note.ts";
import type { PublishOutlook } from "#lib/publishing/schema.ts";
import { takeBack, unscheduleNote } from "#lib/publishing/take-back.ts";
import { withdrawNote } from "#lib/publishing/withdraw-note.ts";

/** Takes one step with a note and shows its page anew. */
function step(
  noteId: string,
  form: FormData,
  message: string,
  take: (ctx: StaffContext, input: object) => Promise<unknown>,
): Promise<FormState> {
  return runAction(form, async () => {
    await take(await requireStaffContext(), { ...formObject(form), noteId });
    revalidatePath("/staff", "layout");
    return { message };
  });
}

export async function look(noteId: string): Promise<FormState<PublishOutlook>> {
  return runAction(new FormData(), async () => ({
    message: "Counted.",
    data: await getOutlook(await requireStaffContext(), noteId),
  }));
}

export async function publish(noteId: string, revision: number): Promise<FormState> {
  return step(noteId, formOf(revision), "Published.", publishNote);
}

export async function schedule(noteId: string, revision: number, form: FormData): Promise<FormState> {
  return step(noteId, form, "Scheduled.", (ctx, input) => scheduleNote(ctx, { ...input, revision }));
}

export async function askForReview(noteId: string, revision: number): Promise<FormState> {
  return step(noteId, formOf(revision), "Sent to review.", requestReview);
}

export async function decide(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(noteId, form, "Answered.", decideReview);
}

export async function decideCorrection(
  noteId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return step(noteId, form, "Answered.", answerCorrection);
}

export async function backToDraft(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(noteId, form, "Taken back.", takeBack);
}

export async function unschedule(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(noteId, form, "Taken off the schedule.", unscheduleNote);
}

export async function withdraw(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(noteId, form, "Withdrawn.", withdrawNote);
}

export async function correct(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await correctNote(await requireStaffContext(), { ...formObject(form), noteId });
    revalidatePath("/staff", "layout");
    redirect(`/staff/releases/${noteId}`);
  });
}

function formOf(revision: number): FormData {
  const form = new FormData();
  form.set("revision", String(revision));
  return form;
}
