import { addDays, addHours } from "date-fns";
import type { Metadata } from "next";
import Link from "next/link";
import { HourOfWeek } from "#components/traffic/hour-of-week.tsx";
import { QuietWindows } from "#components/traffic/quiet-windows.tsx";
import { UploadForm } from "#components/traffic/upload-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { knownZones } from "#lib/time/known-zones.ts";
import { zoneName } from "#lib/time/zone.ts";
import { getOffPeakEvidence } from "#lib/traffic/get-off-peak-evidence.ts";
import { MIN_LEAD_HOURS } from "#lib/windows/rules.ts";

export const metadata: Metadata = { title: "Traffic" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function TrafficPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { now, tenant } = ctx;
  const { profile, picture, suggestions, whyNone } = await getOffPeakEvidence(ctx, {
    durationMinutes: 120,
    from: addHours(now, MIN_LEAD_HOURS),
    to: addDays(now, 17),
  });
  const zones = [...new Set([tenant.timeZone, ctx.user.timeZone, ...knownZones("UTC")])].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
  return (
    <>
      <PageHeader
        title="Traffic"
        lead="Your own request counts show when a maintenance window disturbs fewest people."
      />
      <Section title="Your week" note={profile ? `${profile.fileName}, ${profile.span}` : undefined}>
        {picture ? (
          <HourOfWeek picture={picture} zoneName={zoneName(tenant.timeZone)} />
        ) : (
          <EmptyState title="No traffic file yet">
            Upload request counts of at least a week; four weeks or more tell most.
          </EmptyState>
        )}
      </Section>
      {picture && (
        <Section title="Your quietest two hours" note={`the two weeks from ${MIN_LEAD_HOURS} hours ahead`}>
          <QuietWindows windows={suggestions} whyNone={whyNone} />
        </Section>
      )}
      <Section title="Upload a file" note={profile && `Last: ${profile.uploaded}`}>
        {hasRole(ctx, "coordinator") ? (
          <UploadForm
            tenantSlug={tenant.slug}
            zones={zones}
            zoneName={zoneName(tenant.timeZone)}
            hasHours={profile !== null}
          />
        ) : (
          <p className="text-ink-muted">Only a coordinator of {tenant.name} can upload traffic.</p>
        )}
      </Section>
      <Section title="Or let a machine send it">
        <p className="max-w-measure text-ink-muted">
          Your monitoring can send counts every hour or day to <code>POST /api/v1/traffic</code>; they join
          what is there. It needs a token:{" "}
          <Link href={`/t/${tenant.slug}/api-tokens`} className="text-link">
            API tokens
          </Link>
          .{" "}
          <Link href="/api-docs" className="text-link">
            How to use the API
          </Link>
          .
        </p>
      </Section>
    </>
  );
}
