import { requireFeedContext } from "#lib/auth/feed-context.ts";
import { notFound } from "#lib/errors.ts";
import { getFeed } from "#lib/feeds/get-feed.ts";
import { isFeedFormat } from "#lib/feeds/rules.ts";
import { answerFeed } from "../answer-feed.ts";

type Context = { params: Promise<{ token: string; format: string }> };

/** A tenant's notes for a feed reader: the secret in the address stands for its person. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, async () => {
    const { token, format } = await params;
    if (!isFeedFormat(format)) throw notFound();
    return getFeed(await requireFeedContext(token), { format, token });
  });
}
