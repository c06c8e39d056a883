"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { cancelRequest } from "#lib/notes-requests/cancel-request.ts";
import { requestNotes } from "#lib/notes-requests/request-notes.ts";
import { formObject } from "#lib/parse.ts";

export async function askForNotes(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { number } = await requestNotes(await requireTenantContext(slug), formObject(form));
    redirect(`/t/${slug}/releases/requests/${number}`);
  });
}

export async function cancel(
  slug: string,
  number: number,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    await cancelRequest(await requireTenantContext(slug), number);
    revalidatePath(`/t/${slug}/releases/requests`, "layout");
    return { message: "Cancelled." };
  });
}
