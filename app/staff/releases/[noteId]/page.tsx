import type { Metadata } from "next";
import { cache } from "react";
import { NoteDesk } from "#components/publishing/note-desk.tsx";
import { PublishingBar } from "#components/publishing/publishing-bar.tsx";
import { NoteEditor } from "#components/releases/note-editor.tsx";
import { NoteStatus } from "#components/releases/note-status.tsx";
import { editorOptions } from "#components/releases/options.ts";
import { Time } from "#components/shell/time.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getPublishing } from "#lib/publishing/get-publishing.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { mayWriteNotes, reachWords } from "#lib/releases/rules-desk.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { knownZones } from "#lib/time/known-zones.ts";
import * as actions from "./actions.ts";
import { check, preview, saveNote } from "./draft-actions.ts";

type Props = { params: Promise<{ noteId: string }> };

const read = cache(async (noteId: string) => getDraft(await requireStaffContext(), noteId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { note } = await forPage(read((await params).noteId));
  return { title: `${componentLabels[note.component]} ${note.version}` };
}

export default async function StaffNotePage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { note, reach, tenants } = await forPage(read((await params).noteId));
  const state = await forPage(getPublishing(ctx, note.id));
  const name = `${componentLabels[note.component]} ${note.version}`;
  const zone = ctx.user.timeZone;
  const mayWrite = mayWriteNotes(ctx.role);
  const publishing = {
    zone,
    zones: knownZones(zone).map((value) => ({ value, label: value.replaceAll("_", " ") })),
    steps: {
      look: actions.look.bind(null, note.id),
      publish: actions.publish.bind(null, note.id),
      schedule: actions.schedule.bind(null, note.id),
      requestReview: actions.askForReview.bind(null, note.id),
    },
  };
  return (
    <>
      <PageHeader
        back={{ href: "/staff/releases", label: "Releases" }}
        title={name}
        lead={
          <>
            <NoteStatus status={note.status} />
            {note.publishedAt ? " " : ", saved "}
            <Time at={note.publishedAt ?? note.savedAt} zone={zone} />
            {note.savedBy && ` by ${note.savedBy}`}
          </>
        }
      />
      <PublishingBar status={note.status} state={state} zone={zone} />
      {note.status === "draft" && mayWrite ? (
        <NoteEditor
          note={{ id: note.id, revision: note.revision, name, content: note.content }}
          reach={reachWords(reach)}
          tenants={tenants}
          options={editorOptions}
          save={saveNote.bind(null, note.id)}
          preview={preview}
          check={check}
          publishing={publishing}
        />
      ) : (
        <NoteDesk
          {...{ note, name, state, reach: reachWords(reach), readers: tenants, mayWrite }}
          {...publishing}
          viewerId={ctx.user.id}
          actions={{
            decide: actions.decide.bind(null, note.id),
            decideCorrection: actions.decideCorrection.bind(null, note.id),
            takeBack: actions.backToDraft.bind(null, note.id),
            unschedule: actions.unschedule.bind(null, note.id),
            withdraw: actions.withdraw.bind(null, note.id),
          }}
        />
      )}
    </>
  );
}
