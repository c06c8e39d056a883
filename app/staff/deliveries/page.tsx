import type { Metadata } from "next";
import Link from "next/link";
import { ToldList } from "#components/activity/told-list.tsx";
import { ResendForm } from "#components/mail/resend-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listDeliveries } from "#lib/notifications/list-deliveries.ts";
import { deliveryStates } from "#lib/notifications/schema.ts";
import { resend } from "./actions.ts";

export const metadata: Metadata = { title: "Deliveries" };

const filters = [
  { state: undefined, label: "All" },
  { state: "failed", label: "Given up" },
  { state: "pending", label: "On their way" },
  { state: "sent", label: "Sent" },
] as const;

type Props = { searchParams: Promise<{ state?: string | string[]; before?: string | string[] }> };

export default async function DeliveriesPage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { state: asked, before } = await searchParams;
  const state = deliveryStates.find((known) => known === asked);
  const { deliveries, older, failed } = await listDeliveries(ctx, { state, before });
  const href = (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return given.length > 0 ? `/staff/deliveries?${new URLSearchParams(given)}` : "/staff/deliveries";
  };
  return (
    <>
      <PageHeader title="Deliveries" lead="Who was told what, and what became of each mail." />
      <nav aria-label="Which deliveries" className="mb-4 flex flex-wrap gap-x-4 gap-y-1">
        {filters.map((filter) => (
          <Link
            key={filter.label}
            href={href({ state: filter.state })}
            aria-current={filter.state === state ? "true" : undefined}
            className="py-1 text-ink-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
          >
            {filter.label}
            {filter.state === "failed" && failed > 0 && ` (${failed})`}
          </Link>
        ))}
      </nav>
      {deliveries.length > 0 ? (
        <ToldList
          deliveries={deliveries}
          zone={ctx.user.timeZone}
          place={({ tenant }) => tenant.name}
          actions={(delivery) =>
            delivery.state === "failed" && (
              <ResendForm
                action={resend}
                hidden={{ deliveryId: delivery.id }}
                label="Send again"
                description={`Send again to ${delivery.address}`}
              />
            )
          }
        />
      ) : (
        <EmptyState title="No deliveries here">
          Every mail the portal sends is listed with its attempts.
        </EmptyState>
      )}
      <Pagination
        label="deliveries"
        newerHref={before ? href({ state }) : undefined}
        olderHref={older ? href({ state, before: older }) : undefined}
      />
    </>
  );
}
