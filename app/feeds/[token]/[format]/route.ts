import { requireFeedContext } from "#lib/auth/feed-context.ts";
import { notFound } from "#lib/errors.ts";
import { getFeed } from "#lib/feeds/get-feed.ts";
import { hasSame, isFeedFormat } from "#lib/feeds/rules.ts";
import { describeFailure } from "#lib/problem.ts";

type Context = { params: Promise<{ token: string; format: string }> };

/** A tenant's notes for a feed reader: the secret in the address stands for its person. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { token, format } = await params;
    if (!isFeedFormat(format)) throw notFound();
    const { body, contentType, etag } = await getFeed(await requireFeedContext(token), { format, token });
    const headers = { etag, "cache-control": "private, no-cache" };
    if (hasSame(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, "content-type": contentType } });
  } catch (error) {
    // Feed readers show plain words at best.
    const { status, message } = describeFailure(error);
    const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
    return new Response(`${message}\n`, { status, headers });
  }
}
