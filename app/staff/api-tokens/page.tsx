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
import { apiScopeNames, apiScopes, tokenDays, USUAL_TOKEN_DAYS } from "#lib/api-tokens/schema.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { createToken, revokeToken } from "./actions.ts";

export const metadata: Metadata = { title: "API tokens" };

export default async function ApiTokensPage() {
  const ctx = await forPage(requireStaffContext());
  const tokens = await listApiTokens(ctx);
  const mayManage = mayManageTokens(ctx.role);
  return (
    <>
      <PageHeader
        title="API tokens"
        lead="By these the deployment pipeline tells the portal what runs where. Clients and their notes follow what it reports."
        actions={<ButtonLink href="/api-docs">How to use the API</ButtonLink>}
      />
      <Section title="Tokens" note={tokens.length > 0 ? String(tokens.length) : undefined}>
        {tokens.length > 0 ? (
          <TokenList
            tokens={tokens}
            zone={ctx.user.timeZone}
            actions={(token) =>
              mayManage && token.state === "active" && <RevokeToken token={token} action={revokeToken} />
            }
          />
        ) : (
          <EmptyState title="No tokens yet">Without one, nothing is reported by machines.</EmptyState>
        )}
      </Section>
      <Section title="Make a token">
        {mayManage ? (
          <NewTokenForm
            action={createToken}
            scopes={apiScopeNames.map((value) => ({ value, label: apiScopes[value] }))}
            days={tokenDays.map((days) => ({ value: String(days), label: `${days} days` }))}
            usualDays={String(USUAL_TOKEN_DAYS)}
          />
        ) : (
          <p className="text-ink-muted">Only an administrator of Spec makes and revokes tokens.</p>
        )}
      </Section>
    </>
  );
}
