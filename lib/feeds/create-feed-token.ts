import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { makeToken } from "./make-token.ts";
import type { FeedAddresses } from "./schema.ts";

/**
 * Makes a feed address of the person's own and returns it in its forms: the only time it can be read.
 * Throws DomainError `invalid_input`, or `conflict` when the person has ten.
 */
export async function createFeedToken(ctx: TenantContext, input: unknown): Promise<FeedAddresses> {
  const token = await makeToken(ctx, input);
  const at = (name: keyof FeedAddresses) => publicUrl(`/feeds/${token}/${name}`);
  return {
    "atom.xml": at("atom.xml"),
    "rss.xml": at("rss.xml"),
    "feed.json": at("feed.json"),
    "windows.ics": at("windows.ics"),
  };
}
