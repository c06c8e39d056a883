"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireUser } from "#lib/auth/session.ts";
import { setTimeZone } from "#lib/auth/set-time-zone.ts";
import { formObject } from "#lib/parse.ts";
import { zoneName } from "#lib/time/zone.ts";

export async function saveSettings(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    await setTimeZone(await requireUser(), formObject(form));
    revalidatePath("/", "layout");
    return { message: `Saved. Your times are shown in ${zoneName(String(form.get("timeZone")))}.` };
  });
}
