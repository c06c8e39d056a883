import type { Metadata } from "next";
import Link from "next/link";
import { MarkOnce } from "#components/reading/mark-once.tsx";
import { newWords, sinceWords } from "#components/reading/since-words.ts";
import { FeedFilter } from "#components/releases/feed-filter.tsx";
import { FeedList } from "#components/releases/feed-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listFeed } from "#lib/releases/list-feed.ts";
import { formatDay } from "#lib/time/format.ts";
import { zoneName } from "#lib/time/zone.ts";
import { look, readAll } from "./actions.ts";

export const metadata: Metadata = { title: "Releases" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ tenantSlug: string }>; searchParams: Promise<Query> };

export default async function ReleasesPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { slug, timeZone } = ctx.tenant;
  const query = await searchParams;
  const { weeks, filter, ignored, older, lastLookedAt, newSince } = await listFeed(ctx, query);
  const base = `/t/${slug}/releases`;
  const narrowing = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const isNewest = narrowing.length === 0 && !query["before"];
  const href = (more: string[][]) => {
    const given = [...narrowing, ...more];
    return given.length > 0 ? `${base}?${new URLSearchParams(given)}` : base;
  };
  return (
    <>
      <PageHeader
        title="Releases"
        lead={`What changed for ${ctx.tenant.name}, newest first. Weeks and days are by ${zoneName(timeZone)}.`}
        actions={
          <>
            <Link href={`${base}/train`} className="text-link p-1">
              Train
            </Link>
            <Link href={`${base}/changes`} className="text-link p-1">
              Between two days
            </Link>
            <Link href={`${base}/weekly`} className="text-link p-1">
              Weekly notes
            </Link>
            <Link href={`${base}/requests`} className="text-link p-1">
              On request
            </Link>
            <Link href={`${base}/feeds`} className="text-link p-1">
              Feeds
            </Link>
            <Link href={`/t/${slug}/policy`} className="text-link p-1">
              Release policy
            </Link>
          </>
        }
      />
      <MarkOnce mark={look.bind(null, slug)} />
      <FeedFilter filter={filter} clearHref={base} />
      {ignored.length > 0 && (
        <div className="mb-6">
          <Notice tone="needs-you" title="Part of this address filters nothing">
            {ignored.includes("to") && filter.to
              ? "The last day is before the first."
              : `Not understood: ${ignored.join(", ")}. Choose from the fields above.`}
          </Notice>
        </div>
      )}
      {isNewest && (
        <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-muted">
            {lastLookedAt ? `${sinceWords(lastLookedAt, ctx.now)}: ${newWords(newSince)}.` : ""}
          </p>
          <form action={readAll.bind(null, slug)}>
            <SubmitButton tone="quiet" pendingLabel="Marking…">
              Mark all as read
            </SubmitButton>
          </form>
        </div>
      )}
      {isNewest && weeks[0]?.isThisWeek === false && (
        <Section title="This week">
          <p className="text-ink-muted">Nothing was published to you yet.</p>
        </Section>
      )}
      {weeks.map(({ startsAt, isThisWeek, notes }) => (
        <Section
          key={startsAt.getTime()}
          title={isThisWeek ? "This week" : `Week of ${formatDay(startsAt, timeZone)}`}
          note={notes.length === 1 ? "1 note" : `${notes.length} notes`}
        >
          <FeedList notes={notes} zone={timeZone} base={base} />
        </Section>
      ))}
      {weeks.length === 0 && (
        <EmptyState
          title={narrowing.length > 0 ? "No notes match" : "No release notes yet"}
          action={
            narrowing.length === 0 && (
              <Link href={`/t/${slug}/policy#cadence`} className="text-link">
                When releases go out
              </Link>
            )
          }
        >
          {narrowing.length > 0
            ? "Choose fewer filters to see more."
            : "A note appears here when a release is published to you, two or three times a week."}
        </EmptyState>
      )}
      <Pagination
        label="release notes"
        newerHref={query["before"] ? href([]) : undefined}
        olderHref={older ? href([["before", older]]) : undefined}
      />
    </>
  );
}
