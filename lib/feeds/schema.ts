import { z } from "zod";

/** What a person writes to get a feed's address. */
export const newFeedToken = z.object({
  label: z
    .string("Say where you will read it.")
    .trim()
    .min(1, "Say where you will read it.")
    .max(80, "Keep it within 80 characters.")
    .regex(/^[^\p{Cc}]*$/u, "Leave out control characters."),
});

/** A live feed address as its person sees it; the address itself is shown once, when it is made. */
export type FeedTokenDto = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };

export type FeedFormat = "atom.xml" | "rss.xml" | "feed.json";
/** The notes in three forms, and the windows as a calendar. */
export type FeedAddresses = Record<FeedFormat | "windows.ics", string>;
