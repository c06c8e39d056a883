import type { Metadata } from "next";
import { cache } from "react";
import { Acknowledgement } from "#components/reading/acknowledgement.tsx";
import { MarkOnce } from "#components/reading/mark-once.tsx";
import { NoteBody } from "#components/releases/note-body.tsx";
import { NoteExports } from "#components/releases/note-exports.tsx";
import { NoteFacts } from "#components/releases/note-facts.tsx";
import { OwnTrain } from "#components/releases/own-train.tsx";
import { Readiness } from "#components/releases/readiness.tsx";
import { RelatedNotes } from "#components/releases/related-notes.tsx";
import { RevisionList } from "#components/releases/revision-list.tsx";
import { TakenBackNotice } from "#components/releases/taken-back-notice.tsx";
import { YourDates } from "#components/releases/your-dates.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getNote } from "#lib/releases/get-note.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { acknowledge, markNoteRead } from "./actions.ts";

type Props = { params: Promise<{ tenantSlug: string; noteSlug: string }> };

const read = cache(async (tenantSlug: string, noteSlug: string) =>
  getNote(await requireTenantContext(tenantSlug), noteSlug),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenantSlug, noteSlug } = await params;
  return { title: (await forPage(read(tenantSlug, noteSlug))).headline };
}

export default async function NotePage({ params }: Props) {
  const { tenantSlug, noteSlug } = await params;
  const { tenant } = await forPage(requireTenantContext(tenantSlug));
  const note = await forPage(read(tenantSlug, noteSlug));
  const base = `/t/${tenant.slug}/releases`;
  const zone = tenant.timeZone;
  return (
    <article>
      <MarkOnce mark={markNoteRead.bind(null, tenant.slug, note.slug)} />
      <TakenBackNotice note={note} zone={zone} base={base} />
      <PageHeader
        back={{ href: base, label: "Releases" }}
        title={note.headline}
        lead={
          <>
            <p className="tabular">
              {componentLabels[note.component]} {note.version}
            </p>
            <p dir="auto">{note.summary}</p>
          </>
        }
      />
      {note.kind === "major" && (
        <Acknowledgement
          reading={note.reading}
          current={note.revision}
          tenantName={tenant.name}
          zone={zone}
          action={acknowledge.bind(null, tenant.slug, note.slug, note.revision)}
        />
      )}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <DescriptionList
            items={[
              { term: "Impact", detail: <p className="max-w-measure">{note.impact}</p> },
              { term: "Action", detail: note.actionRequired || "None" },
              { term: "Your dates", detail: <YourDates stops={note.stops} zone={zone} /> },
            ]}
          />
          <div className="mt-8">
            <NoteBody html={note.bodyHtml} />
          </div>
          {note.related.length > 0 && (
            <div className="mt-10 print:hidden">
              <Section title="Related notes">
                <RelatedNotes notes={note.related} zone={zone} base={base} />
              </Section>
            </div>
          )}
        </div>
        <aside className="mt-10 lg:mt-0">
          {note.stops.length > 0 && (
            <Section title="Your train">
              <OwnTrain stops={note.stops} zone={zone} />
            </Section>
          )}
          {note.stops.some(({ checks }) => checks.length > 0) && (
            <Section title="Readiness of your use cases">
              <Readiness stops={note.stops} zone={zone} />
            </Section>
          )}
          {note.revisions.length > 1 && (
            <Section title="Revisions" note={String(note.revisions.length)}>
              <RevisionList revisions={note.revisions} zone={zone} href={`${base}/${note.slug}`} />
            </Section>
          )}
          <Section title="About this note">
            <NoteFacts note={note} zone={zone} base={base} />
            <NoteExports href={`${base}/${note.slug}`} />
          </Section>
        </aside>
      </div>
    </article>
  );
}
