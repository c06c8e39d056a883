"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { keepInstant } from "#lib/windows/keep-instant.ts";
import { offerChosenTime } from "#lib/windows/offer-chosen-time.ts";

/** Keeps the instant of a window; its wall time becomes what clocks will show. */
export async function keep(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await keepInstant(await requireStaffContext(), formObject(form));
    revalidatePath("/staff", "layout");
    return { message: "The window stays at its instant. The client is told." };
  });
}

/** Offers the client to move a window to where clocks show the time that was chosen. */
export async function offer(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await offerChosenTime(await requireStaffContext(), formObject(form));
    revalidatePath("/staff", "layout");
    return { message: "The offer is sent. The client has the next move." };
  });
}
