import { subDays } from "date-fns";
import type { Metadata } from "next";
import { CompileForm } from "#components/imports/compile-form.tsx";
import { WeekReleases } from "#components/imports/week-releases.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getWeekCompilation } from "#lib/imports/get-week-compilation.ts";
import { mayWriteNotes } from "#lib/releases/rules-desk.ts";
import { formatDay } from "#lib/time/format.ts";
import { calendarDay } from "#lib/time/week.ts";
import { zoneName } from "#lib/time/zone.ts";
import { compile } from "./actions.ts";

export const metadata: Metadata = { title: "Compile a week" };

type Props = { searchParams: Promise<{ week?: string | string[] }> };

export default async function CompilePage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { week, releases } = await getWeekCompilation(ctx, (await searchParams).week);
  const zone = ctx.user.timeZone;
  const missing = releases.filter(({ note }) => !note).length;
  const href = (at: Date) => `/staff/releases/compile?week=${calendarDay(at, zone)}`;
  return (
    <>
      <PageHeader
        back={{ href: "/staff/releases", label: "Releases" }}
        title={`Week of ${formatDay(week.startsAt, zone)}`}
        lead={`What was deployed, by ${zoneName(zone)}. A release without a note becomes a draft that says where it went; importing its changelog instead says what changed.`}
      />
      {mayWriteNotes(ctx.role) && missing > 0 && (
        <CompileForm action={compile} week={calendarDay(week.startsAt, zone)} missing={missing} />
      )}
      {releases.length > 0 ? (
        <WeekReleases releases={releases} zone={zone} />
      ) : (
        <EmptyState title="Nothing was deployed">
          No deployment started or ended in this week. Look at the week before.
        </EmptyState>
      )}
      <Pagination
        label="weeks"
        newerHref={week.endsAt <= ctx.now ? href(week.endsAt) : undefined}
        olderHref={href(subDays(week.startsAt, 1))}
      />
    </>
  );
}
