import type { Metadata } from "next";
import { NightReportView, ReportExports } from "#components/night/night-report.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNightReport } from "#lib/night/get-night-report.ts";

export const metadata: Metadata = { title: "Report of a window" };

type Props = { params: Promise<{ windowId: string }> };

/** What remains of a night, for the vendor. */
export default async function ReportPage({ params }: Props) {
  const { windowId } = await params;
  const report = await forPage(getNightReport(await forPage(requireStaffContext()), windowId));
  const href = `/staff/windows/${report.windowId}`;
  return (
    <>
      <PageHeader
        title={
          <>
            <bdi>{report.tenantName}</bdi>, {report.upgradeTitle}: report
          </>
        }
        lead={report.planned.text}
        back={{ href, label: "The window" }}
        actions={<ReportExports href={href} />}
      />
      <NightReportView report={report} />
    </>
  );
}
