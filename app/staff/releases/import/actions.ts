"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { DomainError } from "#lib/errors.ts";
import { checkImport } from "#lib/imports/check-import.ts";
import { importNotes } from "#lib/imports/import-notes.ts";
import type { ImportResult } from "#lib/imports/schema.ts";
import { readImportForm } from "./read-import-form.ts";

const drafts = (count: number) => (count === 1 ? "1 draft" : `${count} drafts`);

export async function takeImport(
  _previous: FormState<ImportResult>,
  form: FormData,
): Promise<FormState<ImportResult>> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const file = await readImportForm(form);
    if (form.get("intent") === "check") {
      const data = await checkImport(ctx, file);
      return { message: `${drafts(data.drafts.length)} would come. Nothing was imported yet.`, data };
    }
    if (form.get("intent") !== "import")
      throw new DomainError(
        "invalid_input",
        "Nothing was imported: choose to check the file or to import it.",
      );
    const data = await importNotes(ctx, file);
    revalidatePath("/staff/releases");
    return { message: `${drafts(data.drafts.length)} made.`, data };
  });
}
