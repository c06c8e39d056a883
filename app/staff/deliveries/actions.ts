"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { resendDelivery } from "#lib/notifications/resend-delivery.ts";

export async function resend(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { address } = await resendDelivery(await requireStaffContext(), form.get("deliveryId"));
    revalidatePath("/staff/deliveries");
    return { message: `On its way to ${address} again.` };
  });
}
