import type { Metadata } from "next";
import { NewTokenForm } from "#components/api-tokens/new-token-form.tsx";
import { RevokeToken } from "#components/api-tokens/revoke-token.tsx";
import { TokenList } from "#components/api-tokens/token-list.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { listApiTokens } from "#lib/api-tokens/list-api-tokens.ts";
import { mayManageTokens } from "#lib/api-tokens/rules.ts";
import { apiScopes, tenantScopeNames, tokenDays, USUAL_TOKEN_DAYS } from "#lib/api-tokens/schema.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { createToken, revokeToken } from "./actions.ts";

export const metadata: Metadata = { title: "API tokens" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function TenantApiTokensPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { slug, name } = ctx.tenant;
  const tokens = await listApiTokens(ctx);
  const mayManage = mayManageTokens(ctx.role);
  return (
    <>
      <PageHeader
        title="API tokens"
        lead={`By these your own machines send request counts. A token works for ${name} alone.`}
        actions={<ButtonLink href="/api-docs">How to use the API</ButtonLink>}
      />
      <Section title="Tokens" note={tokens.length > 0 ? String(tokens.length) : undefined}>
        {tokens.length > 0 ? (
          <TokenList
            tokens={tokens}
            zone={ctx.user.timeZone}
            actions={(token) =>
              mayManage &&
              token.state === "active" && <RevokeToken token={token} action={revokeToken.bind(null, slug)} />
            }
          />
        ) : (
          <EmptyState title="No tokens yet">Without one, traffic comes by upload alone.</EmptyState>
        )}
      </Section>
      <Section title="Make a token">
        {mayManage ? (
          <NewTokenForm
            action={createToken.bind(null, slug)}
            scopes={tenantScopeNames.map((value) => ({ value, label: apiScopes[value] }))}
            days={tokenDays.map((days) => ({ value: String(days), label: `${days} days` }))}
            usualDays={String(USUAL_TOKEN_DAYS)}
            nameExample="Traffic export"
          />
        ) : (
          <p className="text-ink-muted">Only an admin of {name} makes and revokes tokens.</p>
        )}
      </Section>
    </>
  );
}
