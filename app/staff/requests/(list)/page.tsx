import type { Metadata } from "next";
import { DeskRequests } from "#components/notes-requests/desk-requests.tsx";
import { FilterLinks } from "#components/releases/filter-links.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listDeskRequests } from "#lib/notes-requests/list-desk-requests.ts";

export const metadata: Metadata = { title: "Requests" };

type Props = { searchParams: Promise<{ show?: string | string[] }> };

export default async function DeskRequestsPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const all = (await searchParams).show === "all";
  const requests = await listDeskRequests(ctx, all);
  return (
    <>
      <PageHeader title="Requests" lead="Notes that clients asked for, soonest due first." />
      <div className="mb-4">
        <FilterLinks
          label="Which requests"
          links={[
            { label: "Waiting", href: "/staff/requests", current: !all },
            { label: "All", href: "/staff/requests?show=all", current: all },
          ]}
        />
      </div>
      {requests.length > 0 ? (
        <DeskRequests requests={requests} now={ctx.now} zone={ctx.user.timeZone} />
      ) : (
        <EmptyState title={all ? "No client has asked yet" : "No request waits"}>
          Clients ask under Releases, Notes on request.
        </EmptyState>
      )}
    </>
  );
}
