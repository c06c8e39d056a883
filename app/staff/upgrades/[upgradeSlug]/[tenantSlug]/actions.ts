"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { declineProposal } from "#lib/windows/decline-proposal.ts";

/** Agrees on one choice of an offer. */
export async function accept(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await acceptChoice(await requireStaffContext(), formObject(form));
    revalidatePath("/staff", "layout");
    return { message: "Agreed. Both sides are told." };
  });
}

/** Declines an offer with a reason. */
export async function decline(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await declineProposal(await requireStaffContext(), formObject(form));
    revalidatePath("/staff", "layout");
    return { message: "Declined. The client is told and has the next move." };
  });
}
