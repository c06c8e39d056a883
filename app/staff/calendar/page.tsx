import type { Metadata } from "next";
import { CalendarView } from "#components/calendar/calendar-view.tsx";
import { ClashList } from "#components/calendar/clash-list.tsx";
import { StaffFilter } from "#components/calendar/staff-filter.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getStaffCalendar } from "#lib/calendar/get-staff-calendar.ts";

export const metadata: Metadata = { title: "Calendar" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StaffCalendarPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const asked = await searchParams;
  const calendar = await getStaffCalendar(ctx, asked);
  const view = asked["view"] === "agenda" ? "agenda" : "month";
  const { filters, chosen, month, clashes, isCut } = calendar;
  return (
    <>
      <PageHeader
        title={calendar.name}
        lead={`Windows of all tenants, what is offered, and what each crew can take, in ${calendar.zoneName}.`}
        actions={
          <>
            <ButtonLink href="/staff/calendar/blackouts">Blackouts of Spec</ButtonLink>
            <ButtonLink href="/staff/calendar/address">Calendar address</ButtonLink>
          </>
        }
      />
      <StaffFilter filters={filters} chosen={chosen} month={month} view={view} />
      <ClashList clashes={clashes} />
      {isCut && (
        <div className="mb-4">
          <Notice tone="info" title="This month has more windows than are shown.">
            Choose a crew or an upgrade to see all of its own.
          </Notice>
        </div>
      )}
      <CalendarView calendar={calendar} path="/staff/calendar" view={view} query={chosen} />
    </>
  );
}
