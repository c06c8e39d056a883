import type { EnvironmentKind } from "#lib/db/generated/enums.ts";
import { addDays, at, type Day, mondayOf, plusMinutes, today } from "./calendar.ts";
import { randomOf } from "./random.ts";
import type { ReleaseStory } from "./story.ts";
import { type DemoTenant, tenants } from "./tenants.ts";

/** The representatives publish by this zone's clocks. */
export const deskZone = "Europe/Stockholm";

/** The Monday of a release's week. */
function weekOf({ weeksAgo }: ReleaseStory, now: Date): Day {
  return addDays(mondayOf(today(now)), -7 * weeksAgo);
}

/** The day on which a release first reaches a client; a version shipped anew goes on Thursday. */
export function releaseDay(story: ReleaseStory, now: Date): Day {
  return addDays(weekOf(story, now), story.outOfTrainOn ? story.outOfTrainOn - 1 : story.reshipOf ? 3 : 1);
}

/** Train notes are out on Monday afternoon, before the first staging; others in the morning they ship. */
export function publishAt(story: ReleaseStory, now: Date): Date {
  if (story.outOfTrainOn) return at(releaseDay(story, now), "07:30", deskZone);
  if (story.reshipOf) return at(addDays(weekOf(story, now), 2), "19:45", deskZone);
  return at(weekOf(story, now), "15:00", deskZone);
}

/** When a release is due at a tenant's environment, by the site's clocks: staging on Tuesday morning, then production. */
export function plannedAt(
  story: ReleaseStory,
  { slug, timeZone }: DemoTenant,
  environment: EnvironmentKind,
  now: Date,
): Date {
  const day = releaseDay(story, now);
  const random = randomOf(`train ${slug} ${story.component} ${story.version} ${environment}`);
  const minutes = 5 * Math.floor(random() * 12);
  if (environment === "staging") return plusMinutes(at(day, "09:00", timeZone), minutes);
  if (environment === "non_production") return plusMinutes(at(day, "11:00", timeZone), minutes);
  if (story.outOfTrainOn || story.reshipOf) return plusMinutes(at(day, "15:00", timeZone), minutes);
  const isThursday = story.component === "spec_hub";
  const hour = isThursday ? "10:00" : "14:00";
  return plusMinutes(at(addDays(weekOf(story, now), isThursday ? 3 : 2), hour, timeZone), minutes);
}

/** When a release was taken back, or null. */
export function rolledBackAt(story: ReleaseStory, now: Date): Date | null {
  const { rollback } = story;
  return rollback ? at(addDays(weekOf(story, now), rollback.day - 1), rollback.clock, deskZone) : null;
}

/** When a note was withdrawn, or null. */
export function withdrawnAt(story: ReleaseStory, now: Date): Date | null {
  const { withdrawal } = story;
  return withdrawal ? at(addDays(weekOf(story, now), withdrawal.day - 1), withdrawal.clock, deskZone) : null;
}

/** The tenants that a release is for. */
export function audienceOf({ only }: ReleaseStory): DemoTenant[] {
  if (!only) return tenants;
  if ("tenants" in only) return tenants.filter(({ slug }) => only.tenants.includes(slug));
  return tenants.filter(({ integrationType }) => integrationType === only.integrationType);
}
