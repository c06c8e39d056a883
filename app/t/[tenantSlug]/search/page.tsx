import type { Metadata } from "next";
import { SearchBox } from "#components/search/search-box.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { DomainError } from "#lib/errors.ts";
import { MOST_QUERY_CHARACTERS, type SearchAnswer } from "#lib/search/schema.ts";
import { searchNotes } from "#lib/search/search-notes.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: "Search" };

type Props = {
  params: Promise<{ tenantSlug: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

/** Answers `?q=` by itself, so that an address can be shared and works without script; then as one types. */
export default async function SearchPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { q } = await searchParams;
  const answer = await forPage(searchNotes(ctx, q)).catch(refusal);
  const { slug, name, timeZone } = ctx.tenant;
  return (
    <>
      <PageHeader
        title="Search"
        lead={`The release notes of ${name}. Days are by ${zoneName(timeZone)}.`}
        back={{ href: `/t/${slug}/releases`, label: "Releases" }}
      />
      <SearchBox
        key={slug}
        tenantSlug={slug}
        mostCharacters={MOST_QUERY_CHARACTERS}
        typed={typeof q === "string" ? q.slice(0, MOST_QUERY_CHARACTERS) : ""}
        answer={"refused" in answer ? null : answer}
        refused={"refused" in answer ? answer.refused : null}
      />
    </>
  );
}

/** What cannot be looked for is said on the page. Throws everything else. */
function refusal(error: unknown): SearchAnswer | { refused: string } {
  if (!(error instanceof DomainError) || error.code !== "invalid_input") throw error;
  return { refused: Object.values(error.fields ?? {}).flat()[0] ?? error.message };
}
