import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { readVendorClosed } from "#lib/blackouts/read-vendor-closed.ts";
import { violatedConstraint } from "#lib/db/constraint.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, type FieldErrors } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { windowMinutes } from "#lib/windows/rules.ts";
import { type NewStep, resolveDates } from "./resolve-dates.ts";
import { closedThroughout, slugOf, type UpgradeDates } from "./rules.ts";
import { type Announcement, announcement, announcementDates } from "./schema-announcement.ts";
import { findCrewAndDeputy, findInvited, insertUpgrade } from "./store-announce.ts";
import { tellAnnounced } from "./tell-announced.ts";

type Ready = { announced: Announcement; dates: UpgradeDates; steps: NewStep[]; slug: string };

/**
 * Announces a major upgrade to chosen tenants: each is enrolled, has the first move, and is told.
 * Throws DomainError `forbidden`, `invalid_input` by field, `conflict` for a title that is taken.
 */
export async function announceUpgrade(ctx: StaffContext, input: unknown): Promise<{ slug: string }> {
  requireStaffRole(ctx, "representative");
  const announced = parseAnnouncement(input, ctx.now);
  const { dates, steps, problems } = { steps: [], ...resolveDates(announced, ctx.now) };
  if (!dates) throw refused(problems);
  const slug = slugOf(announced.title);
  if (!slug) throw refused({ title: ["Use letters or digits: the address of the page is made of them."] });
  try {
    await withStaff(ctx, (db) => announce(ctx, db, { announced, dates, steps, slug }));
    return { slug };
  } catch (error) {
    if (violatedConstraint(error) !== "upgrade_slug_key") throw error;
    const text = "An upgrade with this title is announced already.";
    throw new DomainError("conflict", text, { title: [text] });
  }
}

/** Parses, and says what is wrong with the dates as well, so that a form shows all at once. */
function parseAnnouncement(input: unknown, now: Date): Announcement {
  try {
    return parse(announcement, input);
  } catch (error) {
    const { data } = announcementDates.safeParse(input);
    if (!(error instanceof DomainError) || !data) throw error;
    throw refused({ ...resolveDates(data, now).problems, ...error.fields });
  }
}

async function announce(ctx: StaffContext, db: StaffDb, ready: Ready) {
  const { announced, dates, steps, slug } = ready;
  const tenantIds = [...new Set(announced.tenantIds)];
  const invited = await findInvited(db, tenantIds);
  const problems = await problemsWith(ctx, db, ready);
  if (invited.length < tenantIds.length)
    problems["tenantIds"] = ["A chosen tenant was not found. Choose again."];
  if (Object.keys(problems).length > 0) throw refused(problems);

  const { title, component, what, why, impact, expectedMinutes, crewId, deputyId, timeZone } = announced;
  const { id, enrollments } = await insertUpgrade(
    db,
    {
      slug,
      ...{ title, component, what, why, impact, expectedMinutes, ...dates, timeZone, crewId, deputyId },
      confirmsAtOnce: announced.confirmsAtOnce === "on",
      representativeId: ctx.user.id,
      announcedAt: ctx.now,
      announcedById: ctx.user.id,
    },
    steps,
    tenantIds,
  );
  await recordAudit(db, ctx, {
    tenantId: null,
    action: "upgrade.announced",
    objectType: "upgrade",
    objectId: id,
    summary: `announced ${title} to ${namesOf(invited)}`,
    after: { slug, tenantIds },
  });
  await tellAnnounced(
    ctx,
    db,
    { title, slug, what, why, impact, expectedMinutes, steps, ...dates },
    enrollments,
    invited,
  );
}

/** What is wrong with the crew, the deputy and the time between the dates, by field. */
async function problemsWith(
  ctx: StaffContext,
  db: StaffDb,
  { announced, dates }: Ready,
): Promise<FieldErrors> {
  const { crew, deputy } = await findCrewAndDeputy(db, announced);
  const span = { startsAt: dates.firstPossibleAt, endsAt: dates.appliedBy };
  const closed = await readVendorClosed(db, span);
  const reasons = closedThroughout(dates, windowMinutes(announced.expectedMinutes), closed);
  const problems: FieldErrors = {};
  if (reasons.length > 0)
    problems["appliedBy"] = [
      `No window fits before this: a blackout of ours covers it all (${reasons.join(", ")}).`,
    ];
  if (!crew) problems["crewId"] = ["This crew was not found. Choose one from the list."];
  if (!deputy) problems["deputyId"] = ["This person was not found. Choose one from the list."];
  else if (deputy.userId === ctx.user.id)
    problems["deputyId"] = ["The deputy stands in for you: choose somebody else."];
  return problems;
}

const MOST_NAMES = 6;

function namesOf(invited: { name: string }[]): string {
  if (invited.length > MOST_NAMES) return `${invited.length} tenants`;
  return invited.map(({ name }) => name).join(", ");
}

function refused(fields: FieldErrors): DomainError {
  return new DomainError("invalid_input", "Some fields need another look. Nothing was announced.", fields);
}
