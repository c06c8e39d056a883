"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { announceUpgrade } from "#lib/upgrades/announce-upgrade.ts";
import { readAnnouncement } from "./read-announcement.ts";

/** Announces an upgrade, then leads to its board. */
export async function announce(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const { slug } = await announceUpgrade(ctx, readAnnouncement(form));
    revalidatePath("/staff", "layout");
    redirect(`/staff/upgrades/${slug}`);
  });
}
