import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { asReader, type FeedReader, ownerOf } from "./owner.ts";
import { revokeToken } from "./store.ts";

/** Ends one of the person's own addresses for good. Throws DomainError `not_found`, also for another person's. */
export async function revokeFeedToken(reader: FeedReader, tokenId: unknown): Promise<{ label: string }> {
  const id = parseId(tokenId);
  const owner = ownerOf(reader);
  return asReader(reader, async (db) => {
    const label = await revokeToken(db, owner, id, reader.now);
    if (label === null) throw notFound();
    await recordAudit(db, reader, {
      tenantId: owner.tenantId,
      action: "feed_token.revoked",
      objectType: "feed_token",
      objectId: id,
      summary: `ended the feed ${label}`,
      before: { label },
    });
    return { label };
  });
}
