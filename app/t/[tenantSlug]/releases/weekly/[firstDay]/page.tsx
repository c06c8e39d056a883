import type { Metadata } from "next";
import { cache } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { weekWords } from "#components/weekly-notes/week-words.ts";
import { WeeklyNoteList } from "#components/weekly-notes/weekly-note-list.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getWeeklyNotes } from "#lib/weekly-notes/get-weekly-notes.ts";

type Props = { params: Promise<{ tenantSlug: string; firstDay: string }> };

const read = cache(async (tenantSlug: string, firstDay: string) =>
  getWeeklyNotes(await requireTenantContext(tenantSlug), firstDay),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenantSlug, firstDay } = await params;
  await forPage(read(tenantSlug, firstDay));
  return { title: `Weekly notes of ${firstDay}` };
}

export default async function WeeklyNotesPage({ params }: Props) {
  const { tenantSlug, firstDay } = await params;
  const { tenant } = await forPage(requireTenantContext(tenantSlug));
  const weekly = await forPage(read(tenantSlug, firstDay));
  const base = `/t/${tenant.slug}/releases`;
  return (
    <>
      <PageHeader
        back={{ href: `${base}/weekly`, label: "Weekly notes" }}
        title={weekWords(weekly, tenant.timeZone)}
        lead={weekly.notes.length === 0 ? undefined : askedWords(weekly.notes)}
      />
      {weekly.intro && (
        <p dir="auto" className="mb-6 max-w-measure whitespace-pre-line">
          {weekly.intro}
        </p>
      )}
      {weekly.notes.length > 0 ? (
        <WeeklyNoteList notes={weekly.notes} base={base} />
      ) : (
        <p>Nothing was released to you in this week. There is nothing to do.</p>
      )}
    </>
  );
}

function askedWords(notes: { actionRequired: string; withdrawn: boolean }[]): string {
  const asking = notes.filter(({ actionRequired, withdrawn }) => actionRequired && !withdrawn).length;
  const released = notes.length === 1 ? "1 release" : `${notes.length} releases`;
  if (asking === 0) return `${released}, nothing to do.`;
  return `${released}, ${asking === 1 ? "1 asks" : `${asking} ask`} something of you.`;
}
