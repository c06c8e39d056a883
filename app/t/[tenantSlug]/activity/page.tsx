import type { Metadata } from "next";
import { ActivityList } from "#components/activity/activity-list.tsx";
import { ToldList } from "#components/activity/told-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { listActivity } from "#lib/audit/list-activity.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listOwnDeliveries } from "#lib/notifications/list-own-deliveries.ts";

export const metadata: Metadata = { title: "Activity" };

type Props = {
  params: Promise<{ tenantSlug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export default async function ActivityPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { tenant } = ctx;
  const { before } = await searchParams;
  const [{ events, older }, told] = await Promise.all([
    listActivity(ctx, before),
    before ? [] : listOwnDeliveries(ctx),
  ]);
  const base = `/t/${tenant.slug}/activity`;
  return (
    <>
      <PageHeader
        title="Activity"
        lead={`Every step at ${tenant.name}: who did what, when, and who was told.`}
      />
      <Section title="Steps" note={before ? "Earlier" : "Newest first"}>
        {events.length > 0 ? (
          <ActivityList events={events} zone={tenant.timeZone} client={() => tenant.name} />
        ) : (
          <EmptyState title={before ? "Nothing before this" : "No steps yet"}>
            Announcements, offers, agreed windows and changes of contacts appear here as they happen.
          </EmptyState>
        )}
        <Pagination
          label="steps"
          newerHref={before ? base : undefined}
          olderHref={older ? `${base}?before=${encodeURIComponent(older)}` : undefined}
        />
      </Section>
      {!before && (
        <Section title="Who was told" note={told.length > 0 ? `The last ${told.length}` : undefined}>
          {told.length > 0 ? (
            <ToldList deliveries={told} zone={tenant.timeZone} />
          ) : (
            <EmptyState title="Nobody was told anything yet" />
          )}
        </Section>
      )}
    </>
  );
}
