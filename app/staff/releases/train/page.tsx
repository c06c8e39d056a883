import type { Metadata } from "next";
import { StaffWeek } from "#components/releases/staff-week.tsx";
import { TenantStops } from "#components/releases/tenant-stops.tsx";
import { WeekSteps } from "#components/releases/week-steps.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getStaffTrain } from "#lib/deployments/get-staff-train.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { formatDay } from "#lib/time/format.ts";
import { calendarDay } from "#lib/time/week.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: "Release train" };

type Query = { week?: string | string[]; release?: string | string[] };
type Props = { searchParams: Promise<Query> };

/** How far the week's releases are over all tenants, and one of them tenant by tenant. */
export default async function StaffTrainPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const zone = ctx.user.timeZone;
  const { week, releases, opened } = await getStaffTrain(ctx, await searchParams);
  const base = "/staff/releases/train";
  const monday = calendarDay(week.startsAt, zone);
  return (
    <>
      <PageHeader
        back={{ href: "/staff/releases", label: "Releases" }}
        title={`Train of the week of ${formatDay(week.startsAt, zone)}`}
        lead={`Stops at all tenants’ environments. Days and times are in ${zoneName(zone)}.`}
        actions={<WeekSteps week={week} now={ctx.now} zone={zone} href={base} />}
      />
      {releases.length > 0 ? (
        <StaffWeek
          week={week}
          releases={releases}
          zone={zone}
          href={(release) => `${base}?${new URLSearchParams({ week: monday, release })}#tenants`}
        />
      ) : (
        <EmptyState title="No release runs in this week." />
      )}
      {opened && (
        <div className="mt-10">
          <Section
            id="tenants"
            title={`${componentLabels[opened.release.component]} ${opened.release.version} by tenant`}
            note="Each by the site’s own clocks; held and rolled back first"
          >
            <TenantStops tenants={opened.tenants} />
            {opened.isCut && (
              <p className="mt-2 text-ink-muted">There are more stops than are listed here.</p>
            )}
          </Section>
        </div>
      )}
    </>
  );
}
