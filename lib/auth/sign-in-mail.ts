import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { SIGN_IN_LINK_MINUTES } from "./options.ts";

/** The mail that carries a sign-in link. */
export function signInMail(name: string, url: string): MailContent {
  return {
    subject: "Your sign-in link",
    heading: `Sign in as ${name}`,
    blocks: [
      { kind: "paragraph", text: `This link signs you in once, within ${SIGN_IN_LINK_MINUTES} minutes.` },
    ],
    action: { label: "Sign in", url },
    reason:
      "You get this mail because somebody asked for a sign-in link for this address. If it was not you, ignore it: nothing happens.",
  };
}
