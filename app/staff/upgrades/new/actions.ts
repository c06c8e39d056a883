"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { announceUpgrade } from "#lib/upgrades/announce-upgrade.ts";

/** Announces an upgrade, then leads to its board. */
export async function announce(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const lines = String(form.get("requiredActions") ?? "").split("\n");
    const requiredActions = lines.filter((line) => line.trim() !== "");
    const { slug } = await announceUpgrade(ctx, { ...formObject(form), requiredActions });
    revalidatePath("/staff", "layout");
    redirect(`/staff/upgrades/${slug}`);
  });
}
