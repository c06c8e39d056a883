import "server-only";
import type { NextAuthOptions } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import { log } from "#lib/log.ts";
import { adapter } from "./adapter.ts";
import { safePath } from "./safe-path.ts";
import { authSecret } from "./tokens.ts";

/** A sign-in link works for ten minutes. */
export const SIGN_IN_LINK_MINUTES = 10;
const SESSION_DAYS = 30;

/** Links are made and mailed by our outbox (send-sign-in-link); next-auth only consumes them. */
const magicLink: EmailConfig = {
  id: "email",
  type: "email",
  name: "Email",
  server: "",
  from: "",
  maxAge: SIGN_IN_LINK_MINUTES * 60,
  options: {},
  sendVerificationRequest() {
    throw new Error("Sign-in links are sent by the outbox.");
  },
};

/** Configuration of next-auth: database sessions, magic links, no open registration. */
export function authOptions(): NextAuthOptions {
  return {
    adapter,
    providers: [magicLink],
    secret: authSecret(),
    session: { strategy: "database", maxAge: SESSION_DAYS * 86_400, updateAge: 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    callbacks: {
      signIn: async ({ user }) => Boolean(user.email && (await adapter.getUserByEmail?.(user.email))),
      // A path alone keeps the name that was asked for: a demonstration answers as 127.0.0.1 and as localhost.
      redirect: async ({ url, baseUrl }) =>
        safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      session: ({ session, user }) => ({
        ...session,
        user: {
          id: user.id,
          name: user.name,
          email: user.email,
          timeZone: user.timeZone,
          staffRole: user.staffRole ?? null,
        },
      }),
    },
    // Codes only: what next-auth adds to them can hold a link that signs in.
    logger: {
      error: (code) => log.error({ code }, "sign-in failed"),
      warn: (code) => log.warn({ code }, "sign-in"),
      debug: () => {},
    },
  };
}
