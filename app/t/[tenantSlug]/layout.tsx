import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SearchShortcut } from "#components/search/search-shortcut.tsx";
import { AppShell } from "#components/shell/app-shell.tsx";
import { PersonMenu } from "#components/shell/person-menu.tsx";
import { SignOutForm } from "#components/shell/sign-out-form.tsx";
import { TenantSwitcher } from "#components/shell/tenant-switcher.tsx";
import { membershipsOf } from "#lib/auth/memberships.ts";
import { forPage } from "#lib/auth/page.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { zoneName } from "#lib/time/zone.ts";

type Props = { params: Promise<{ tenantSlug: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await forPage(requireTenantContext((await params).tenantSlug));
  return { title: { default: tenant.name, template: `%s · ${tenant.name}` } };
}

export default async function TenantLayout({ params, children }: Props) {
  const { tenant, user } = await forPage(requireTenantContext((await params).tenantSlug));
  const memberships = await membershipsOf(user.id);
  const base = `/t/${tenant.slug}`;
  return (
    <AppShell
      brandHref={base}
      contextName={tenant.name}
      nav={[
        { href: base, label: "Overview" },
        { href: `${base}/releases`, label: "Releases" },
        { href: `${base}/upgrades`, label: "Upgrades" },
        { href: `${base}/windows`, label: "Windows" },
        { href: `${base}/calendar`, label: "Calendar" },
        { href: `${base}/traffic`, label: "Traffic" },
        { href: `${base}/contacts`, label: "Contacts" },
        { href: `${base}/activity`, label: "Activity" },
      ]}
      switcher={
        <TenantSwitcher
          tenants={memberships.map(({ tenant: { slug, name } }) => ({
            name,
            href: `/t/${slug}`,
            current: slug === tenant.slug,
          }))}
        />
      }
      searchHref={`${base}/search`}
      person={
        <PersonMenu
          name={user.name}
          zone={zoneName(user.timeZone)}
          settingsHref="/settings"
          signOut={<SignOutForm action={signOut} />}
        />
      }
    >
      {children}
      <SearchShortcut href={`${base}/search`} />
    </AppShell>
  );
}
