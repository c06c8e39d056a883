import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectForm } from "#components/publishing/correct-form.tsx";
import { changeTypeOptions } from "#components/releases/options.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { mayTake, needsReview } from "#lib/publishing/rules.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { correct } from "../actions.ts";
import { preview } from "../draft-actions.ts";

export const metadata: Metadata = { title: "Correct a note" };

type Props = { params: Promise<{ noteId: string }> };

export default async function CorrectPage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { note } = await forPage(getDraft(ctx, (await params).noteId));
  if (!mayTake("correct", note.status) || !mayWriteNotes(ctx.role)) notFound();
  const name = `${componentLabels[note.component]} ${note.version}`;
  return (
    <>
      <PageHeader
        back={{ href: `/staff/releases/${note.id}`, label: name }}
        title={`Correct the note on ${name}`}
        lead="Clients read the corrected text at once, or when a second person approved it where the note needs one. What stood before stays in its history."
      />
      <CorrectForm
        action={correct.bind(null, note.id)}
        revision={note.revision}
        content={note.content}
        needsReview={needsReview(note.content)}
        changeTypes={changeTypeOptions}
        preview={preview}
      />
    </>
  );
}
