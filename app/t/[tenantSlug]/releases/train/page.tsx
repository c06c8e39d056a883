import type { Metadata } from "next";
import Link from "next/link";
import { OwnWeek } from "#components/releases/own-week.tsx";
import { WeekSteps } from "#components/releases/week-steps.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getTrain } from "#lib/deployments/get-train.ts";
import { formatDay } from "#lib/time/format.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: "Release train" };

type Props = {
  params: Promise<{ tenantSlug: string }>;
  searchParams: Promise<{ week?: string | string[] }>;
};

/** What went, goes and will go to the tenant's environments in one week. */
export default async function TrainPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { slug, timeZone: zone } = ctx.tenant;
  const train = await getTrain(ctx, (await searchParams).week);
  const base = `/t/${slug}/releases`;
  return (
    <>
      <PageHeader
        back={{ href: base, label: "Releases" }}
        title={`Train of the week of ${formatDay(train.week.startsAt, zone)}`}
        lead={`Your own environments. Days and times are in ${zoneName(zone)}.`}
        actions={<WeekSteps week={train.week} now={ctx.now} zone={zone} href={`${base}/train`} />}
      />
      {train.releases.length > 0 ? (
        <OwnWeek train={train} zone={zone} base={base} />
      ) : (
        <EmptyState
          title="No release runs in this week."
          action={
            <Link href={`/t/${slug}/policy#cadence`} className="text-link">
              When releases go out
            </Link>
          }
        />
      )}
    </>
  );
}
