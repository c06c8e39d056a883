import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { makeToken } from "./make-token.ts";

/**
 * Makes a calendar address of one of the vendor's people and returns it: the only time it can be read.
 * Throws DomainError `invalid_input`, or `conflict` when the person has ten.
 */
export async function createCalendarToken(ctx: StaffContext, input: unknown): Promise<string> {
  return publicUrl(`/feeds/${await makeToken(ctx, input)}/windows.ics`);
}
