import type { Metadata } from "next";
import { AddBlackoutForm } from "#components/blackouts/add-blackout-form.tsx";
import { BlackoutList } from "#components/blackouts/blackout-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listBlackouts } from "#lib/blackouts/list-blackouts.ts";
import { knownZones } from "#lib/time/known-zones.ts";
import { addVendorBlackout, removeVendorBlackout } from "./actions.ts";

export const metadata: Metadata = { title: "Blackouts of Spec" };

export default async function VendorBlackoutsPage() {
  const ctx = await forPage(requireStaffContext());
  const blackouts = await listBlackouts(ctx);
  const zone = ctx.user.timeZone;
  const mayEdit = ctx.role !== "operator";
  return (
    <>
      <PageHeader
        title="Blackouts of Spec"
        lead="Times in which Spec works on no client’s site. Every client reads them with their reason; clients keep their own besides."
        back={{ href: "/staff/calendar", label: "Calendar" }}
      />
      <Section title="To come" note={blackouts.length > 0 ? String(blackouts.length) : undefined}>
        {blackouts.length > 0 ? (
          <BlackoutList
            blackouts={blackouts}
            side="vendor"
            {...(mayEdit && { remove: removeVendorBlackout })}
          />
        ) : (
          <EmptyState title="No blackouts">A freeze over holidays belongs here.</EmptyState>
        )}
      </Section>
      <Section title="Add a blackout">
        {mayEdit ? (
          <AddBlackoutForm
            action={addVendorBlackout}
            zones={{
              options: knownZones(zone).map((value) => ({ value, label: value.replaceAll("_", " ") })),
              usual: zone,
            }}
          />
        ) : (
          <p className="text-ink-muted">A representative or administrator of Spec changes these.</p>
        )}
      </Section>
    </>
  );
}
