import type { Metadata } from "next";
import { FeedTokenList } from "#components/feeds/feed-token-list.tsx";
import { NewFeedForm } from "#components/feeds/new-feed-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listFeedTokens } from "#lib/feeds/list-feed-tokens.ts";
import { createFeed, revokeFeed } from "./actions.ts";

export const metadata: Metadata = { title: "Feeds" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function FeedsPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { slug, name, timeZone } = ctx.tenant;
  const tokens = await listFeedTokens(ctx);
  return (
    <>
      <PageHeader
        title="Feeds"
        lead={`Read the release notes of ${name} in your feed reader or chat, and see its maintenance windows in your calendar. Whoever has a feed’s address can read them, so make one for each place and end it when it is no longer used.`}
        back={{ href: `/t/${slug}/releases`, label: "Releases" }}
      />
      <Section title="Make a feed">
        <NewFeedForm action={createFeed.bind(null, slug)} />
      </Section>
      <Section title="Your feeds" note={tokens.length > 0 ? String(tokens.length) : undefined}>
        {tokens.length > 0 ? (
          <FeedTokenList tokens={tokens} zone={timeZone} revoke={revokeFeed.bind(null, slug)} />
        ) : (
          <EmptyState title="No feeds yet">
            A feed you make appears here, with when it was last read.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
