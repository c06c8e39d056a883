"use server";

import { type FormState, runAction } from "#lib/auth/action.ts";
import { confirmContact } from "#lib/contacts/confirm-contact.ts";

export async function confirm(token: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { address, tenantName } = await confirmContact(token);
    return { message: `${address} is confirmed. ${tenantName} can now choose it for upgrades and windows.` };
  });
}
