/** A confirmation link works for an hour. */
export const CONFIRMATION_LINK_MINUTES = 60;
/** A tenant keeps few contact methods, so that each is looked after. */
export const MOST_CONTACT_METHODS = 20;
/** Between two confirmation mails to one address. */
export const RESEND_PAUSE_MINUTES = 2;

const MINUTE_MS = 60_000;

/** When another confirmation mail may go out, given when the last link expires; null means now. */
export function mayResendAt(tokenExpiresAt: Date | null, now: Date): Date | null {
  if (!tokenExpiresAt) return null;
  const pausedUntil =
    tokenExpiresAt.getTime() - (CONFIRMATION_LINK_MINUTES - RESEND_PAUSE_MINUTES) * MINUTE_MS;
  return pausedUntil > now.getTime() ? new Date(pausedUntil) : null;
}

/** Where a contact method stands on its way to be used. */
export function contactState(
  method: { verifiedAt: Date | null; tokenExpiresAt: Date | null },
  now: Date,
): ContactState {
  if (method.verifiedAt) return "confirmed";
  if (method.tokenExpiresAt && method.tokenExpiresAt <= now) return "link_expired";
  return "waiting";
}

export type ContactState = "confirmed" | "waiting" | "link_expired";
