"use server";

import { type FormState, runAction } from "#lib/auth/action.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { answerExtension } from "#lib/night/answer-extension.ts";
import { askPageCheck } from "#lib/night/ask-page-check.ts";
import { askPutBack } from "#lib/night/ask-put-back.ts";
import { recordCheck } from "#lib/night/record-check.ts";
import { setMaintenancePage } from "#lib/night/set-maintenance-page.ts";
import { writeLog } from "#lib/night/write-log.ts";
import { formObject } from "#lib/parse.ts";

/** The page reads itself anew after each act; nothing else shows what it changed without asking. */
function act(
  slug: string,
  form: FormData,
  change: (ctx: TenantContext, input: unknown) => Promise<void>,
  message: string,
): Promise<FormState> {
  return runAction(form, async () => {
    await change(await requireTenantContext(slug), formObject(form));
    return { message };
  });
}

export async function check(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, recordCheck, "Recorded.");
}

export async function checkPage(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, askPageCheck, "The page is being asked.");
}

export async function namePage(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, setMaintenancePage, "The page is being asked.");
}

export async function log(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, writeLog, "Written.");
}

export async function putBack(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, askPutBack, "Asked. Both sides see it.");
}

export async function answer(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return act(slug, form, answerExtension, "Answered.");
}
