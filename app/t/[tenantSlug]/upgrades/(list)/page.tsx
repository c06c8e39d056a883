import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { EnrollmentList } from "#components/upgrades/enrollment-list.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { zoneName } from "#lib/time/zone.ts";
import { listEnrollments } from "#lib/upgrades/list-enrollments.ts";

export const metadata: Metadata = { title: "Upgrades" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function UpgradesPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const enrollments = await listEnrollments(ctx);
  return (
    <>
      <PageHeader
        title="Upgrades"
        lead={`Major upgrades are arranged with you, about once a year. Times are in ${zoneName(ctx.tenant.timeZone)}.`}
      />
      {enrollments.length > 0 ? (
        <EnrollmentList enrollments={enrollments} tenantSlug={ctx.tenant.slug} />
      ) : (
        <EmptyState title="No major upgrade concerns you">
          When one does, it appears here with its dates, and your coordinators are told by mail.
        </EmptyState>
      )}
    </>
  );
}
