"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { checkChangelog } from "#lib/releases/check-changelog.ts";
import { importChangelog } from "#lib/releases/import-changelog.ts";
import type { ImportResult } from "#lib/releases/schema-desk.ts";
import { readImportForm } from "./read-import-form.ts";

const drafts = (count: number) => (count === 1 ? "1 draft" : `${count} drafts`);

export async function takeChangelog(
  _previous: FormState<ImportResult>,
  form: FormData,
): Promise<FormState<ImportResult>> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const changelog = await readImportForm(form);
    if (form.get("intent") === "check") {
      const data = await checkChangelog(ctx, changelog);
      return { message: `${drafts(data.drafts.length)} would come. Nothing was imported yet.`, data };
    }
    const data = await importChangelog(ctx, changelog);
    revalidatePath("/staff/releases");
    return { message: `${drafts(data.drafts.length)} made.`, data };
  });
}
