import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AnnounceForm } from "#components/upgrades/announce-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { getAnnouncementOptions } from "#lib/upgrades/get-announcement-options.ts";
import { announce } from "./actions.ts";

export const metadata: Metadata = { title: "Announce an upgrade" };

export default async function AnnouncePage() {
  const ctx = await forPage(requireStaffContext());
  const options = await getAnnouncementOptions(ctx);
  const zones = [...new Set([options.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  return (
    <>
      <PageHeader
        title="Announce an upgrade"
        lead="Each chosen tenant sees it at once with its three dates, and its coordinators are told by mail."
        back={{ href: "/staff/upgrades", label: "Upgrades" }}
      />
      <AnnounceForm
        options={options}
        zones={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        components={Object.entries(componentLabels).map(([value, label]) => ({ value, label }))}
        action={announce}
      />
    </>
  );
}
