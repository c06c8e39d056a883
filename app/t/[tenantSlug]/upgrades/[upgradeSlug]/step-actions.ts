"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { formObject } from "#lib/parse.ts";
import { markStepsViewed } from "#lib/upgrades/mark-steps-viewed.ts";
import { setStepState } from "#lib/upgrades/set-step-state.ts";

/** The page was shown to the person. */
export async function markViewed(tenantSlug: string, upgradeSlug: string): Promise<void> {
  await runAction(new FormData(), async () => {
    await markStepsViewed(await requireTenantContext(tenantSlug), upgradeSlug);
    return { message: "Noted." };
  });
}

/** Starts or finishes a step, or takes that back. */
export async function changeStep(
  tenantSlug: string,
  upgradeSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    await setStepState(ctx, upgradeSlug, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}`, "layout");
    return { message: "Saved." };
  });
}
