import type { Metadata } from "next";
import { WordDiff } from "#components/editor/word-diff.tsx";
import { RevisionChoice } from "#components/releases/revision-choice.tsx";
import { RevisionList } from "#components/releases/revision-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { compareRevisions } from "#lib/releases/compare-revisions.ts";
import { componentLabels } from "#lib/releases/schema.ts";

export const metadata: Metadata = { title: "Revisions" };

type Props = {
  params: Promise<{ tenantSlug: string; noteSlug: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

const labels = { before: "removed", after: "added" };

/** What was corrected in a note, word by word. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const { tenantSlug, noteSlug } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const { note, revisions, compared } = await forPage(compareRevisions(ctx, noteSlug, await searchParams));
  const zone = ctx.tenant.timeZone;
  const href = `/t/${ctx.tenant.slug}/releases/${note.slug}`;
  const name = `${componentLabels[note.component]} ${note.version}`;
  return (
    <>
      <PageHeader
        back={{ href, label: name }}
        title={
          compared ? `Revisions ${compared.from} and ${compared.to} of the note` : "Revisions of the note"
        }
        lead={<p dir="auto">{note.headline}</p>}
      />
      {compared ? (
        <>
          <RevisionChoice revisions={revisions} compared={compared} href={`${href}/revisions`} />
          <p className="mb-6 text-ink-muted">
            <del className="bg-danger-soft decoration-danger">Struck</del> was removed,{" "}
            <ins className="bg-done-soft decoration-done">underlined</ins> was added.
          </p>
          {compared.parts.map(({ label, before, after }) => (
            <Section key={label} title={label}>
              <div className="max-w-measure">
                <WordDiff before={before} after={after} labels={labels} />
              </div>
            </Section>
          ))}
          {compared.parts.length === 0 && <EmptyState title="Both say the same." />}
        </>
      ) : (
        <div className="mb-8">
          <EmptyState title="This note was not corrected.">It reads as it was published.</EmptyState>
        </div>
      )}
      <Section title="Published">
        <RevisionList revisions={revisions} zone={zone} href={href} />
      </Section>
    </>
  );
}
