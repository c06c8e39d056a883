import "server-only";
import { prisma } from "#lib/db/client.ts";
import { membershipsOf } from "./memberships.ts";

/** Where a signed-in person begins: the staff desk, else their first tenant; null for somebody who belongs nowhere. */
export async function startPath(userId: string): Promise<string | null> {
  const staff = await prisma().staffMember.findUnique({ where: { userId }, select: { userId: true } });
  if (staff) return "/staff/inbox";
  const [first] = await membershipsOf(userId);
  return first ? `/t/${first.tenant.slug}` : null;
}
