import { requireCalendarFeedContext } from "#lib/auth/feed-context.ts";
import { getWindowsFeed } from "#lib/calendar/get-windows-feed.ts";
import { answerFeed } from "../answer-feed.ts";

type Context = { params: Promise<{ token: string }> };

/** Agreed windows for a calendar: the secret in the address stands for its person. `?crew=` asks for one crew's. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, async () => {
    const ctx = await requireCalendarFeedContext((await params).token);
    return getWindowsFeed(ctx, { crew: new URL(request.url).searchParams.get("crew") });
  });
}
