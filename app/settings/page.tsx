import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Wordmark } from "#components/ui/wordmark.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireUser } from "#lib/auth/session.ts";
import { knownZones } from "#lib/time/known-zones.ts";
import { SettingsForm } from "./settings-form.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const user = await forPage(requireUser());
  return (
    <main className="mx-auto flex max-w-form flex-col gap-8 px-4 py-10">
      <Wordmark />
      <div>
        <PageHeader
          title="Settings"
          lead={`${user.name}, ${user.email}`}
          back={{ href: "/", label: "Back to the portal" }}
        />
        <SettingsForm
          timeZone={user.timeZone}
          zones={knownZones(user.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
      </div>
    </main>
  );
}
