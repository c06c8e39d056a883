import type { Metadata } from "next";
import { PolicyArticle } from "#components/policy/policy-article.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";

export const metadata: Metadata = { title: "Release policy and questions" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function PolicyPage({ params }: Props) {
  const { tenant } = await forPage(requireTenantContext((await params).tenantSlug));
  const base = `/t/${tenant.slug}`;
  return (
    <>
      <PageHeader
        title="Release policy and questions"
        lead="How Spec releases, what may touch you, and what you decide."
        back={{ href: `${base}/releases`, label: "Releases" }}
      />
      <PolicyArticle base={base} />
    </>
  );
}
