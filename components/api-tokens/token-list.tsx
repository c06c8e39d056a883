import type { ReactNode } from "react";
import { Time } from "#components/shell/time.tsx";
import type { ApiTokenDto } from "#lib/api-tokens/schema.ts";
import { TokenState } from "./token-state.tsx";

type TokenListProps = {
  tokens: ApiTokenDto[];
  zone: string;
  /** What may be done with a token; nothing for those who only see. */
  actions: (token: ApiTokenDto) => ReactNode;
};

/** Tokens, each with what it may do, until when, and when it was used last. */
export function TokenList({ tokens, zone, actions }: TokenListProps) {
  return (
    <ul className="divide-y divide-line border-line border-b">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <bdi className="min-w-0 break-words font-semibold">{token.name}</bdi>
              <TokenState state={token.state} />
            </p>
            <p className="text-ink-muted">
              <code>{token.hint}…</code> {token.scopes.join(", ")}
            </p>
            <p className="text-ink-muted text-xs">
              <LastUse token={token} zone={zone} /> <End token={token} zone={zone} /> Made by{" "}
              {token.createdBy}, <Time at={token.createdAt} zone={zone} />.
            </p>
          </div>
          <div>{actions(token)}</div>
        </li>
      ))}
    </ul>
  );
}

type RowProps = { token: ApiTokenDto; zone: string };

function LastUse({ token: { lastUsedAt }, zone }: RowProps) {
  if (!lastUsedAt) return <>Never used.</>;
  return (
    <>
      Last used <Time at={lastUsedAt} zone={zone} />.
    </>
  );
}

function End({ token: { state, expiresAt, revokedAt }, zone }: RowProps) {
  if (revokedAt) {
    return (
      <>
        Revoked <Time at={revokedAt} zone={zone} />.
      </>
    );
  }
  return (
    <>
      {state === "expired" ? "Expired" : "Works until"} <Time at={expiresAt} zone={zone} />.
    </>
  );
}
