import type { Metadata } from "next";
import { AddBlackoutForm } from "#components/blackouts/add-blackout-form.tsx";
import { BlackoutList } from "#components/blackouts/blackout-list.tsx";
import { HoursList } from "#components/blackouts/hours-list.tsx";
import { OffPeakForm } from "#components/blackouts/off-peak-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getOffPeakHours } from "#lib/blackouts/get-off-peak-hours.ts";
import { listBlackouts } from "#lib/blackouts/list-blackouts.ts";
import { zoneName } from "#lib/time/zone.ts";
import { addOwnBlackout, removeOwnBlackout, saveHours } from "./actions.ts";

export const metadata: Metadata = { title: "Blackouts and off-peak hours" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function BlackoutsPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { slug, timeZone } = ctx.tenant;
  const mayEdit = hasRole(ctx, "coordinator");
  const [blackouts, rows] = await Promise.all([listBlackouts(ctx), getOffPeakHours(ctx)]);
  const zone = zoneName(timeZone);
  return (
    <>
      <PageHeader
        title="Blackouts and off-peak hours"
        lead="When no maintenance window may be, and when one is welcome. Suggestions and offers keep to both."
        back={{ href: `/t/${slug}/calendar`, label: "Calendar" }}
      />
      <div className="grid gap-x-12 xl:grid-cols-2">
        <div>
          <Section
            title="Blackouts to come"
            note={blackouts.length > 0 ? String(blackouts.length) : undefined}
          >
            {blackouts.length > 0 ? (
              <BlackoutList
                blackouts={blackouts}
                side="client"
                {...(mayEdit && { remove: removeOwnBlackout.bind(null, slug) })}
              />
            ) : (
              <EmptyState title="No blackouts">
                A season of sales or a freeze of your own belongs here.
              </EmptyState>
            )}
          </Section>
          {mayEdit && (
            <Section title="Add a blackout">
              <AddBlackoutForm action={addOwnBlackout.bind(null, slug)} zoneName={zone} />
            </Section>
          )}
        </div>
        <Section title="Weekly off-peak hours">
          {mayEdit ? (
            <OffPeakForm rows={rows} zoneName={zone} action={saveHours.bind(null, slug)} />
          ) : (
            <HoursList rows={rows} zoneName={zone} />
          )}
        </Section>
      </div>
      {!mayEdit && (
        <p className="text-ink-muted">A coordinator or admin of {ctx.tenant.name} changes these.</p>
      )}
    </>
  );
}
