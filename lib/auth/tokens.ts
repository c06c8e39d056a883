import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { env } from "#lib/env.ts";

/** A random secret of 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret. Random secrets need no salt or slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The hash next-auth asks its adapter for when a sign-in link is used: sha256(token + secret). */
export function hashSignInToken(token: string): string {
  return hashToken(`${token}${authSecret()}`);
}

/** Throws when the process was started without a secret; `npm start` makes one in demonstration mode. */
export function authSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  return secret;
}
