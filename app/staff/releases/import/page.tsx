import type { Metadata } from "next";
import { ImportForm } from "#components/imports/import-form.tsx";
import { componentOptions } from "#components/releases/options.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { maxImportBytes } from "#lib/imports/schema.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { takeImport } from "./actions.ts";

export const metadata: Metadata = { title: "Import notes" };

export default async function ImportPage() {
  const ctx = await forPage(requireStaffContext());
  return (
    <>
      <PageHeader
        back={{ href: "/staff/releases", label: "Releases" }}
        title="Import notes"
        lead="Each version that is not here yet becomes a draft. Nothing is published, and importing twice adds nothing."
      />
      {mayWriteNotes(ctx.role) ? (
        <ImportForm action={takeImport} components={componentOptions} maxBytes={maxImportBytes} />
      ) : (
        <p className="text-ink-muted">Only a representative or an administrator can import notes.</p>
      )}
    </>
  );
}
