import type { Metadata } from "next";
import { ActivityList } from "#components/activity/activity-list.tsx";
import { TenantFilter } from "#components/activity/tenant-filter.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { listAuditTrail } from "#lib/audit/list-audit-trail.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";

export const metadata: Metadata = { title: "Audit" };

type Props = { searchParams: Promise<{ tenant?: string | string[]; before?: string | string[] }> };

export default async function AuditPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { tenant, before } = await searchParams;
  const { events, older, tenants, tenantSlug } = await listAuditTrail(ctx, { tenant, before });
  const href = (query: Record<string, string>) =>
    `/staff/audit?${new URLSearchParams({ ...(tenantSlug && { tenant: tenantSlug }), ...query })}`;
  return (
    <>
      <PageHeader
        title="Audit"
        lead="Every step of every tenant and of Spec. What is written here is never changed."
      />
      <TenantFilter tenants={tenants} chosen={tenantSlug} />
      {events.length > 0 ? (
        <ActivityList
          events={events}
          zone={ctx.user.timeZone}
          client={({ tenant: of }) => of?.name ?? ""}
          concerns={({ tenant: of }) => of?.name ?? "All tenants"}
        />
      ) : (
        <EmptyState title={before ? "Nothing before this" : "No steps yet"} />
      )}
      <Pagination
        label="steps"
        newerHref={before ? href({}) : undefined}
        olderHref={older ? href({ before: older }) : undefined}
      />
    </>
  );
}
