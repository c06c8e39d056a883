"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { addBlackout } from "#lib/blackouts/add-blackout.ts";
import { removeBlackout } from "#lib/blackouts/remove-blackout.ts";
import { saveOffPeakHours } from "#lib/blackouts/save-off-peak-hours.ts";
import { formObject } from "#lib/parse.ts";
import { windowPath } from "#lib/windows/paths.ts";

type Added = FormState<{ text: string; href: string }[]>;

export async function addOwnBlackout(tenantSlug: string, _previous: Added, form: FormData): Promise<Added> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { text, touched } = await addBlackout(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/calendar`, "layout");
    const data = touched.map((one) => ({
      text: one.text,
      href: windowPath(ctx.tenant.slug, one.id, "client"),
    }));
    return { message: `Added: ${text}.`, data };
  });
}

export async function removeOwnBlackout(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { text } = await removeBlackout(ctx, form.get("blackoutId"));
    revalidatePath(`/t/${ctx.tenant.slug}/calendar`, "layout");
    return { message: `Removed: ${text}.` };
  });
}

export async function saveHours(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { words } = await saveOffPeakHours(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/calendar`, "layout");
    return { message: `Saved. Off-peak hours: ${words}.` };
  });
}
