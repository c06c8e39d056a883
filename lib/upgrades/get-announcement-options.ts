import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { zoneName } from "#lib/time/zone.ts";
import type { AnnouncementOptions } from "./schema.ts";
import { findAnnouncementOptions } from "./store-announce.ts";

/** What the announcement form offers. Throws DomainError `forbidden` unless the person is a representative. */
export async function getAnnouncementOptions(ctx: StaffContext): Promise<AnnouncementOptions> {
  requireStaffRole(ctx, "representative");
  const { crews, staff, tenants } = await withStaff(ctx, findAnnouncementOptions);
  return {
    crews: crews.map(({ id, name }) => ({ value: id, label: name })),
    deputies: staff
      .filter(({ userId }) => userId !== ctx.user.id)
      .map(({ userId, user }) => ({ value: userId, label: user.name })),
    tenants: tenants.map(({ id, name, timeZone, integrationType }) => ({
      value: id,
      label: name,
      description: `${zoneName(timeZone)}, ${integrationType === "dns" ? "DNS" : "service worker"}`,
    })),
    timeZone: ctx.user.timeZone,
  };
}
