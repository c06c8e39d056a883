import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { WindowList } from "#components/windows/window-list.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listWindows } from "#lib/windows/list-windows.ts";

export const metadata: Metadata = { title: "Windows" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function WindowsPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { upcoming, past } = await listWindows(ctx);
  const { slug } = ctx.tenant;
  return (
    <>
      <PageHeader
        title="Windows"
        lead="Agreed maintenance windows, by your site’s clocks, your own and UTC."
      />
      <Section title="To come" note={upcoming.length > 0 ? String(upcoming.length) : undefined}>
        {upcoming.length > 0 ? (
          <WindowList windows={upcoming} tenantSlug={slug} label="Windows to come" isToCome />
        ) : (
          <EmptyState title="No window is agreed">
            A window appears here as soon as Spec has accepted one of your choices.
          </EmptyState>
        )}
      </Section>
      {past.length > 0 && (
        <Section title="Past and cancelled" note={String(past.length)}>
          <WindowList windows={past} tenantSlug={slug} label="Past and cancelled windows" />
        </Section>
      )}
    </>
  );
}
