import "server-only";
import { addMinutes } from "date-fns";
import { systemClock } from "#lib/clock.ts";
import { adapter } from "./adapter.ts";
import { SIGN_IN_LINK_MINUTES } from "./options.ts";
import { hashSignInToken, newToken } from "./tokens.ts";

/** Makes a single-use sign-in token of ten minutes, of which only the hash is kept; returns the token. */
export async function createSignInToken(email: string): Promise<string> {
  const token = newToken();
  const expires = addMinutes(systemClock(), SIGN_IN_LINK_MINUTES);
  await adapter.createVerificationToken?.({ identifier: email, token: hashSignInToken(token), expires });
  return token;
}

/** The path to POST to for using a token: next-auth's callback, which starts the session and leads on to `next`. */
export function signInCallbackPath(token: string, email: string, next: string): string {
  return `/api/auth/callback/email?${new URLSearchParams({ token, email, callbackUrl: next })}`;
}

/** A fresh token as its callback path. */
export async function createSignInPath(email: string, next: string): Promise<string> {
  return signInCallbackPath(await createSignInToken(email), email, next);
}
