import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FilterLinks } from "#components/releases/filter-links.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { AnnounceForm } from "#components/upgrades/announce-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { getAnnouncementOptions } from "#lib/upgrades/get-announcement-options.ts";
import { MOST_STEPS } from "#lib/upgrades/schema-announcement.ts";
import { templateOf, templates } from "#lib/upgrades/templates.ts";
import { announce } from "./actions.ts";

export const metadata: Metadata = { title: "Announce an upgrade" };

type Props = { searchParams: Promise<{ template?: string | string[] }> };

export default async function AnnouncePage({ searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  // Who may not announce is led to what was announced.
  if (ctx.role === "operator") redirect("/staff/upgrades");
  const options = await getAnnouncementOptions(ctx);
  const template = templateOf((await searchParams).template);
  const zones = [...new Set([options.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  return (
    <>
      <PageHeader
        title="Announce an upgrade"
        lead="Each chosen tenant sees it at once with its dates and steps, and its coordinators and admins are told by mail."
        back={{ href: "/staff/upgrades", label: "Upgrades" }}
      />
      <Section title="Start from" note="Another template starts the form anew">
        <FilterLinks
          label="Templates"
          links={templates.map(({ id, label }) => ({
            label,
            href: `/staff/upgrades/new?template=${id}`,
            current: id === template.id,
          }))}
        />
      </Section>
      <AnnounceForm
        key={template.id}
        options={options}
        template={template}
        zones={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        components={Object.entries(componentLabels).map(([value, label]) => ({ value, label }))}
        mostSteps={MOST_STEPS}
        action={announce}
      />
    </>
  );
}
