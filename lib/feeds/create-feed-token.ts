import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { hashToken, newToken } from "#lib/auth/tokens.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { parse } from "#lib/parse.ts";
import { MOST_FEED_TOKENS } from "./rules.ts";
import { type FeedAddresses, newFeedToken } from "./schema.ts";
import { findLiveTokens, insertToken, lockTokensOf } from "./store.ts";

/**
 * Makes a feed address of the person's own and returns it in its three forms: the only time it can be read.
 * Throws DomainError `invalid_input`, or `conflict` when the person has ten.
 */
export async function createFeedToken(ctx: TenantContext, input: unknown): Promise<FeedAddresses> {
  const { label } = parse(newFeedToken, input);
  const owner = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const token = newToken();
  await withTenant(ctx, async (db) => {
    await lockTokensOf(db, owner);
    if ((await findLiveTokens(db, owner, MOST_FEED_TOKENS)).length >= MOST_FEED_TOKENS) {
      throw new DomainError("conflict", `You have ${MOST_FEED_TOKENS} feeds already. End one first.`);
    }
    const made = { ...owner, label, tokenHash: hashToken(token), createdAt: ctx.now };
    const { id } = await insertToken(db, made);
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "feed_token.created",
      objectType: "feed_token",
      objectId: id,
      summary: `made the feed ${label}`,
      after: { label },
    });
  });
  const at = (format: keyof FeedAddresses) => publicUrl(`/feeds/${token}/${format}`);
  return { "atom.xml": at("atom.xml"), "rss.xml": at("rss.xml"), "feed.json": at("feed.json") };
}
