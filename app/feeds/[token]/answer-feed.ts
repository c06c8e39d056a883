import { hasSame } from "#lib/feeds/rules.ts";
import { describeFailure } from "#lib/problem.ts";

type Feed = { body: string; contentType: string; etag: string };

/** Answers a reader that has no session: with the feed, with nothing where it has just that, or with a refusal in words. */
export async function answerFeed(request: Request, read: () => Promise<Feed>): Promise<Response> {
  try {
    const { body, contentType, etag } = await read();
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
