import type { Metadata } from "next";
import { NightReportView, ReportExports } from "#components/night/night-report.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getNightReport } from "#lib/night/get-night-report.ts";

export const metadata: Metadata = { title: "Report of a window" };

type Props = { params: Promise<{ tenantSlug: string; windowId: string }> };

/** What remains of a night, for its client. */
export default async function ReportPage({ params }: Props) {
  const { tenantSlug, windowId } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const report = await forPage(getNightReport(ctx, windowId));
  const href = `/t/${ctx.tenant.slug}/windows/${report.windowId}`;
  return (
    <>
      <PageHeader
        title={`${report.upgradeTitle}: report`}
        lead={report.planned.text}
        back={{ href, label: "The window" }}
        actions={<ReportExports href={href} />}
      />
      <NightReportView report={report} />
    </>
  );
}
