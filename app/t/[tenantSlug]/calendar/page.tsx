import type { Metadata } from "next";
import { CalendarView } from "#components/calendar/calendar-view.tsx";
import { ClashList } from "#components/calendar/clash-list.tsx";
import { UpgradeChoice } from "#components/calendar/upgrade-choice.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getCalendar } from "#lib/calendar/get-calendar.ts";

export const metadata: Metadata = { title: "Calendar" };

type Props = {
  params: Promise<{ tenantSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CalendarPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const asked = await searchParams;
  const calendar = await getCalendar(ctx, asked);
  const base = `/t/${ctx.tenant.slug}`;
  const path = `${base}/calendar`;
  const { upgrade, others, clashes } = calendar;
  // Only what the person chose stays in the address.
  const query = upgrade && asked["upgrade"] === upgrade.slug ? { upgrade: upgrade.slug } : {};
  return (
    <>
      <PageHeader
        title={calendar.name}
        lead={`Maintenance windows, open offers, blackouts and the release train, in ${calendar.zoneName}.`}
        actions={
          <>
            <ButtonLink href={`${path}/blackouts`}>Blackouts and off-peak hours</ButtonLink>
            <ButtonLink href={`${base}/releases/feeds`}>Subscribe</ButtonLink>
          </>
        }
      />
      <ClashList clashes={clashes} />
      <UpgradeChoice upgrade={upgrade} others={others} path={path} month={calendar.month} />
      <CalendarView
        calendar={calendar}
        path={path}
        view={asked["view"] === "agenda" ? "agenda" : "month"}
        query={query}
      />
    </>
  );
}
