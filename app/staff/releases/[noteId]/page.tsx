import type { Metadata } from "next";
import { cache } from "react";
import { NoteEditor } from "#components/releases/note-editor.tsx";
import { NoteStatus } from "#components/releases/note-status.tsx";
import {
  changeTypeOptions,
  componentOptions,
  integrationOptions,
  kindOptions,
} from "#components/releases/options.ts";
import { PublishedNote } from "#components/releases/published-note.tsx";
import { Time } from "#components/shell/time.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { mayWriteNotes, reachWords } from "#lib/releases/rules-desk.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { findReach, publish } from "./actions.ts";
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
  const name = `${componentLabels[note.component]} ${note.version}`;
  const zone = ctx.user.timeZone;
  const isEditable = note.status === "draft" && mayWriteNotes(ctx.role);
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
      {isEditable ? (
        <NoteEditor
          note={{ id: note.id, revision: note.revision, name, content: note.content }}
          reach={reachWords(reach)}
          tenants={tenants}
          options={{
            kinds: kindOptions,
            changeTypes: changeTypeOptions,
            components: componentOptions,
            integrations: integrationOptions,
          }}
          save={saveNote.bind(null, note.id)}
          preview={preview}
          check={check}
          publish={publish.bind(null, note.id)}
          findReach={findReach}
        />
      ) : (
        <PublishedNote note={note} readers={tenants} reach={reachWords(reach)} />
      )}
    </>
  );
}
