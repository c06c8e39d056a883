"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { markAllRead } from "#lib/reading/mark-read.ts";
import { recordLook } from "#lib/reading/record-look.ts";

/** The feed was shown; what it shows stays as it is until the next look. */
export async function look(slug: string): Promise<void> {
  await runAction(new FormData(), async () => {
    await recordLook(await requireTenantContext(slug));
    return { message: "Noted." };
  });
}

export async function readAll(slug: string, form: FormData): Promise<void> {
  await runAction(form, async () => {
    await markAllRead(await requireTenantContext(slug));
    revalidatePath(`/t/${slug}`, "layout");
    return { message: "Marked." };
  });
}
