import "server-only";
import { membershipsOf } from "./memberships.ts";
import type { SignedIn } from "./session.ts";

/** Where a signed-in person begins: the staff desk, else their first tenant; null for somebody who belongs nowhere. */
export async function startPath({ id, staffRole }: SignedIn): Promise<string | null> {
  if (staffRole) return "/staff/inbox";
  const [first] = await membershipsOf(id);
  return first ? `/t/${first.tenant.slug}` : null;
}
