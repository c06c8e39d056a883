import type { Metadata } from "next";
import { FilterLinks } from "#components/releases/filter-links.tsx";
import { NewDraftForm } from "#components/releases/new-draft-form.tsx";
import { NoteTable } from "#components/releases/note-table.tsx";
import { componentOptions } from "#components/releases/options.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listNotes } from "#lib/releases/list-notes.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { noteStatusLabels } from "#lib/releases/schema.ts";
import { startNote } from "./actions.ts";

export const metadata: Metadata = { title: "Releases" };

const statuses = ["draft", "in_review", "scheduled", "published", "withdrawn"] as const;

type Query = "status" | "component" | "page";
type Props = { searchParams: Promise<Partial<Record<Query, string | string[]>>> };

export default async function StaffReleasesPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { notes, filter, counts, page, pageSize } = await listNotes(ctx, await searchParams);
  const { status, component } = filter;
  const total = status ? (counts[status] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const first = (page - 1) * pageSize + 1;
  const href = (query: Partial<Record<Query, string | null>>) => {
    const given = Object.entries({ status, component, ...query }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return given.length > 0 ? `/staff/releases?${new URLSearchParams(given)}` : "/staff/releases";
  };
  return (
    <>
      <PageHeader
        title="Releases"
        lead="Notes on every release: drafts first, then what clients can read."
        actions={
          <>
            <ButtonLink href="/staff/releases/train">Train</ButtonLink>
            {mayWriteNotes(ctx.role) && (
              <>
                <ButtonLink href="/staff/releases/compile">Compile a week</ButtonLink>
                <ButtonLink tone="primary" href="/staff/releases/import">
                  Import notes
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {mayWriteNotes(ctx.role) && (
        <div className="mb-6">
          <Disclosure summary="Write a note">
            <NewDraftForm action={startNote} components={componentOptions} />
          </Disclosure>
        </div>
      )}
      <div className="mb-4 flex flex-wrap justify-between gap-x-8">
        <FilterLinks
          label="Which status"
          links={[null, ...statuses].map((name) => ({
            label: name ? `${noteStatusLabels[name]} (${counts[name] ?? 0})` : "All",
            href: href({ status: name }),
            current: name === status,
          }))}
        />
        <FilterLinks
          label="Which component"
          links={[{ value: null, label: "Both components" }, ...componentOptions].map(({ value, label }) => ({
            label,
            href: href({ component: value }),
            current: value === component,
          }))}
        />
      </div>
      {notes.length > 0 ? (
        <NoteTable notes={notes} now={ctx.now} zone={ctx.user.timeZone} />
      ) : (
        <EmptyState title="No notes here">
          Import a changelog or GitHub releases to get a draft of every version, or write one by hand.
        </EmptyState>
      )}
      <Pagination
        label="notes"
        position={`Notes ${first}–${first + notes.length - 1} of ${total}`}
        newerHref={page > 1 ? href({ page: String(page - 1) }) : undefined}
        olderHref={
          first + notes.length - 1 < total && notes.length > 0 ? href({ page: String(page + 1) }) : undefined
        }
      />
    </>
  );
}
