"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { compileRequest } from "#lib/notes-requests/compile-request.ts";
import { declineRequest } from "#lib/notes-requests/decline-request.ts";
import { deliverRequest } from "#lib/notes-requests/deliver-request.ts";
import { sendBackRequest, submitRequest } from "#lib/notes-requests/submit-request.ts";
import { writeRequest } from "#lib/notes-requests/write-request.ts";
import { formObject } from "#lib/parse.ts";

type Fields = ReturnType<typeof formObject>;

function step(
  form: FormData,
  message: string | ((fields: Fields) => string),
  take: (ctx: StaffContext, fields: Fields) => Promise<unknown>,
): Promise<FormState> {
  return runAction(form, async () => {
    const fields = formObject(form);
    await take(await requireStaffContext(), fields);
    revalidatePath("/staff/requests", "layout");
    return { message: typeof message === "string" ? message : message(fields) };
  });
}

/** Saves the text; with `intent` "submit" it also hands what was saved to a second person. */
export async function write(_previous: FormState, form: FormData): Promise<FormState> {
  const said = (fields: Fields) => (isSubmitted(fields) ? "Sent to review." : "Saved.");
  return step(form, said, async (ctx, fields) => {
    const { revision } = await writeRequest(ctx, fields);
    if (isSubmitted(fields)) await submitRequest(ctx, { ...fields, revision });
  });
}

const isSubmitted = (fields: Fields) => fields["intent"] === "submit";

export async function compile(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Compiled.", compileRequest);
}

export async function sendBack(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Sent back.", sendBackRequest);
}

export async function deliver(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Delivered.", deliverRequest);
}

export async function decline(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Declined.", declineRequest);
}
