import "server-only";
import { systemClock } from "#lib/clock.ts";
import { prisma } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.ts";
import type { StaffContext } from "./context.ts";

/**
 * The vendor's person a command acts as: whoever can run one holds the database already. Without an address, the
 * first administrator, else the first representative. Throws DomainError `not_found` in words when there is none.
 */
export async function commandStaffContext(email?: string): Promise<StaffContext> {
  const staff = await prisma().staffMember.findFirst({
    where: email ? { user: { email: email.toLowerCase() } } : { role: { not: "operator" } },
    select: { role: true, user: { select: { id: true, name: true, email: true, timeZone: true } } },
    orderBy: [{ role: "desc" }, { user: { createdAt: "asc" } }, { userId: "asc" }],
  });
  if (!staff) {
    throw new DomainError(
      "not_found",
      email
        ? `Nobody at Spec has the address ${email}. Name one of its representatives: --as rosa@example.com`
        : "There is no representative yet. Run npm start once: it loads the demonstration world.",
    );
  }
  return { kind: "staff", ...staff, now: systemClock() } as StaffContext;
}
