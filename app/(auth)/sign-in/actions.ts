"use server";

import { headers } from "next/headers";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requestSignInLink } from "#lib/auth/request-sign-in-link.ts";
import { safePath } from "#lib/auth/safe-path.ts";

export async function sendSignInLink(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const clientAddress = (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "local";
    await requestSignInLink({ email: form.get("email"), next: safePath(form.get("next")), clientAddress });
    return {
      message:
        "If this address belongs to somebody here, a sign-in link is on its way. It works once, for 10 minutes.",
    };
  });
}
