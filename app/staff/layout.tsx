import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { PersonMenu } from "#components/shell/person-menu.tsx";
import { SignOutForm } from "#components/shell/sign-out-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { countWaiting } from "#lib/inbox/list-inbox.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: { default: "Staff desk", template: "%s · Staff desk" } };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const ctx = await forPage(requireStaffContext());
  return (
    <AppShell
      desk="staff"
      brandHref="/staff/inbox"
      contextName="Staff desk"
      nav={[
        { href: "/staff/inbox", label: "Inbox", badge: await countWaiting(ctx) },
        { href: "/staff/releases", label: "Releases" },
        { href: "/staff/weekly-notes", label: "Weekly notes" },
        { href: "/staff/requests", label: "Requests" },
        { href: "/staff/upgrades", label: "Upgrades" },
        { href: "/staff/calendar", label: "Calendar" },
        { href: "/staff/windows", label: "Windows" },
        { href: "/staff/deliveries", label: "Deliveries" },
        { href: "/staff/audit", label: "Audit" },
        { href: "/staff/api-tokens", label: "API tokens" },
      ]}
      person={
        <PersonMenu
          name={ctx.user.name}
          zone={zoneName(ctx.user.timeZone)}
          settingsHref="/settings"
          signOut={<SignOutForm action={signOut} />}
        />
      }
    >
      {children}
    </AppShell>
  );
}
