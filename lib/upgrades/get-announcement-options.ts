import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { zoneName } from "#lib/time/zone.ts";
import type { AnnouncementOptions } from "./schema-announcement.ts";
import { integrationLabels } from "./schema-steps.ts";
import { findAnnouncementOptions } from "./store-announce.ts";

/** What the announcement form offers. Throws DomainError `forbidden` unless the person is a representative. */
export async function getAnnouncementOptions(ctx: StaffContext): Promise<AnnouncementOptions> {
  requireStaffRole(ctx, "representative");
  const { crews, staff, tenants } = await withStaff(ctx, findAnnouncementOptions);
  const places = new Map<string, number>();
  const placeOf = (userId: string) => {
    const place = places.get(userId) ?? places.size;
    places.set(userId, place);
    return place;
  };
  return {
    crews: crews.map(({ id, name }) => ({ value: id, label: name })),
    deputies: staff
      .filter(({ userId }) => userId !== ctx.user.id)
      .map(({ userId, user }) => ({ value: userId, label: user.name })),
    tenants: tenants.map(({ memberships, timeZone, integrationType, ...tenant }) => ({
      ...tenant,
      integrationType,
      description: `${zoneName(timeZone)}, ${integrationLabels[integrationType].replace("Service", "service")}`,
      people: memberships.map(({ userId }) => placeOf(userId)),
    })),
    timeZone: ctx.user.timeZone,
  };
}
