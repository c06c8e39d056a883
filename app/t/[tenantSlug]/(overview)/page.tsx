import type { Metadata } from "next";
import { Coming } from "#components/overview/coming.tsx";
import { LatestNotes } from "#components/overview/latest-notes.tsx";
import { NeedsYou } from "#components/overview/needs-you.tsx";
import { WeekTrain } from "#components/overview/week-train.tsx";
import { newWords, sinceWords } from "#components/reading/since-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getOverview } from "#lib/overview/get-overview.ts";
import { formatDay } from "#lib/time/format.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: "Overview" };

type Props = { params: Promise<{ tenantSlug: string }> };

/** Answers "must I do something?" first, then "what changed?", then "what is coming?". */
export default async function OverviewPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { enrollments, train, latest } = await getOverview(ctx);
  const { slug, timeZone } = ctx.tenant;
  const yours = enrollments.filter(({ yourMove, dueSteps }) => yourMove || dueSteps);
  const coming = enrollments.filter(({ yourMove, state }) => !yourMove && state !== "completed");
  return (
    <>
      <PageHeader title={ctx.tenant.name} lead={`Times are in ${zoneName(timeZone)}.`} />
      <Section
        title={hasRole(ctx, "coordinator") ? "Needs you" : "Needs your coordinators"}
        note={yours.length > 0 ? String(yours.length) : undefined}
      >
        {yours.length > 0 ? (
          <NeedsYou enrollments={yours} tenantSlug={slug} mayAct={hasRole(ctx, "coordinator")} />
        ) : (
          <EmptyState title="Nothing needs you.">Upgrades that ask something of you appear here.</EmptyState>
        )}
      </Section>
      <Section
        title="This week’s train"
        note={`Week of ${formatDay(train.week.startsAt, timeZone)}`}
        actions={
          <ButtonLink size="small" href={`/t/${slug}/releases/train`}>
            Week by day
          </ButtonLink>
        }
      >
        {train.releases.length > 0 ? (
          <WeekTrain releases={train.releases} zone={timeZone} tenantSlug={slug} />
        ) : (
          <EmptyState title="No release runs this week." />
        )}
      </Section>
      {coming.length > 0 && (
        <Section title="Coming">
          <Coming enrollments={coming} tenantSlug={slug} />
        </Section>
      )}
      <Section
        title="Latest changes"
        note={
          latest.lastLookedAt
            ? `${sinceWords(latest.lastLookedAt, ctx.now)}: ${newWords(latest.newSince)}`
            : undefined
        }
        actions={
          <ButtonLink size="small" href={`/t/${slug}/releases`}>
            All releases
          </ButtonLink>
        }
      >
        {latest.notes.length > 0 ? (
          <LatestNotes notes={latest.notes} tenantSlug={slug} zone={timeZone} />
        ) : (
          <EmptyState title="No release note yet." />
        )}
      </Section>
    </>
  );
}
