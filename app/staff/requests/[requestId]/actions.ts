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
  message: string,
  take: (ctx: StaffContext, fields: Fields) => Promise<unknown>,
): Promise<FormState> {
  return runAction(form, async () => {
    await take(await requireStaffContext(), formObject(form));
    revalidatePath("/staff/requests", "layout");
    return { message };
  });
}

/** Saves the text; with `intent` "submit" it also hands what was saved to a second person. */
export async function write(_previous: FormState, form: FormData): Promise<FormState> {
  const isSubmit = form.get("intent") === "submit";
  return step(form, isSubmit ? "Sent to review." : "Saved.", async (ctx, fields) => {
    const { revision } = await writeRequest(ctx, fields);
    if (isSubmit) await submitRequest(ctx, { ...fields, revision });
  });
}

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
