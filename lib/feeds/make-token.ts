import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { hashToken, newToken } from "#lib/auth/tokens.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { asReader, type FeedReader, ownerOf } from "./owner.ts";
import { MOST_FEED_TOKENS } from "./rules.ts";
import { newFeedToken } from "./schema.ts";
import { findLiveTokens, insertToken, lockTokensOf } from "./store.ts";

/**
 * Makes the secret of a person's new address; only its hash is kept.
 * Throws DomainError `invalid_input`, or `conflict` when the person has ten.
 */
export async function makeToken(reader: FeedReader, input: unknown): Promise<string> {
  const { label } = parse(newFeedToken, input);
  const owner = ownerOf(reader);
  const token = newToken();
  await asReader(reader, async (db) => {
    await lockTokensOf(db, owner);
    if ((await findLiveTokens(db, owner, MOST_FEED_TOKENS)).length >= MOST_FEED_TOKENS) {
      throw new DomainError("conflict", `You have ${MOST_FEED_TOKENS} feeds already. End one first.`);
    }
    const made = { ...owner, label, tokenHash: hashToken(token), createdAt: reader.now };
    const { id } = await insertToken(db, made);
    await recordAudit(db, reader, {
      tenantId: owner.tenantId,
      action: "feed_token.created",
      objectType: "feed_token",
      objectId: id,
      summary: `made the feed ${label}`,
      after: { label },
    });
  });
  return token;
}
