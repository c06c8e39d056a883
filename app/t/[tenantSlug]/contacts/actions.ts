"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { addContactMethod } from "#lib/contacts/add-contact-method.ts";
import { setNoteMail } from "#lib/contacts/note-mail.ts";
import { removeContactMethod } from "#lib/contacts/remove-contact-method.ts";
import { resendConfirmation } from "#lib/contacts/resend-confirmation.ts";
import { formObject } from "#lib/parse.ts";

export async function addContact(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { address } = await addContactMethod(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/contacts`);
    return { message: `Added. A mail with a link to confirm it is on its way to ${address}.` };
  });
}

export async function resendContact(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    await resendConfirmation(ctx, form.get("contactMethodId"));
    revalidatePath(`/t/${ctx.tenant.slug}/contacts`);
    return { message: "A new link is on its way." };
  });
}

export async function removeContact(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { label } = await removeContactMethod(ctx, form.get("contactMethodId"));
    revalidatePath(`/t/${ctx.tenant.slug}/contacts`);
    return { message: `${label} is removed.` };
  });
}

export async function chooseNoteMail(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    await setNoteMail(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/contacts`);
    return { message: "Saved." };
  });
}
