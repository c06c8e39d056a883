import type { Metadata } from "next";
import { cache } from "react";
import { Time } from "#components/shell/time.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { weekWords } from "#components/weekly-notes/week-words.ts";
import { WeeklyEditor } from "#components/weekly-notes/weekly-editor.tsx";
import { WeeklyNoteList } from "#components/weekly-notes/weekly-note-list.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { getWeeklyDesk } from "#lib/weekly-notes/get-weekly-desk.ts";
import { saveWeekly } from "./actions.ts";

type Props = { params: Promise<{ weeklyId: string }> };

const read = cache(async (weeklyId: string) => getWeeklyDesk(await requireStaffContext(), weeklyId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await forPage(read((await params).weeklyId));
  return { title: `Weekly notes of ${tenant.name}` };
}

export default async function WeeklyDeskPage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const weekly = await forPage(read((await params).weeklyId));
  const { id, tenant, notes, published, revision, intro, sentAt, sendAt, readers } = weekly;
  const zone = ctx.user.timeZone;
  const people = readers === 1 ? "1 person" : `${readers} people`;
  return (
    <>
      <PageHeader
        back={{ href: "/staff/weekly-notes", label: "Weekly notes" }}
        title={<bdi>{tenant.name}</bdi>}
        lead={
          <>
            {weekWords(weekly, tenant.timeZone)}.{" "}
            {sentAt ? (
              <>
                Sent <Time at={sentAt} zone={zone} />.
              </>
            ) : (
              <>
                Goes to {people} by mail <Time at={sendAt} zone={zone} />.
              </>
            )}
          </>
        }
      />
      {!sentAt && mayWriteNotes(ctx.role) ? (
        <WeeklyEditor
          action={saveWeekly.bind(null, id)}
          revision={revision}
          intro={intro}
          people={people}
          notes={published.map((note) => ({
            id: note.id,
            name: `${componentLabels[note.component]} ${note.version}`,
            headline: note.headline,
            isIn: notes.some((one) => one.id === note.id),
          }))}
        />
      ) : (
        <>
          {intro && (
            <p dir="auto" className="mb-6 max-w-measure whitespace-pre-line">
              {intro}
            </p>
          )}
          {notes.length > 0 ? (
            <WeeklyNoteList notes={notes} base={`/t/${tenant.slug}/releases`} />
          ) : (
            <p>Nothing was released to this tenant in this week, and the mail says so.</p>
          )}
        </>
      )}
    </>
  );
}
