/** Looks at the feed within this time are one look: reloading does not make everything old. */
export const SAME_LOOK_MINUTES = 30;

type Looks = { feedLookedAt: Date | null; feedPreviouslyLookedAt: Date | null };

/** Since when "since you last looked" counts: the look before this one; null for a first look. */
export function lastLook({ feedLookedAt, feedPreviouslyLookedAt }: Looks, now: Date): Date | null {
  if (!feedLookedAt) return null;
  return isSameLook(feedLookedAt, now) ? feedPreviouslyLookedAt : feedLookedAt;
}

export function isSameLook(lookedAt: Date, now: Date): boolean {
  return now.getTime() - lookedAt.getTime() < SAME_LOOK_MINUTES * 60_000;
}
