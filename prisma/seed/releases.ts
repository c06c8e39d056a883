import type { Prisma } from "#lib/db/generated/client.ts";
import { asDate } from "./calendar.ts";
import { idOf } from "./ids.ts";
import type { ReleaseStory } from "./story.ts";
import { publishAt, releaseDay } from "./trains.ts";

export const releaseId = ({ component, version }: Pick<ReleaseStory, "component" | "version">): string =>
  idOf("release", component, version);

/** The versions of both components; those shipped anew name the one they replace, which stands before them. */
export function releaseRows(stories: ReleaseStory[], now: Date): Prisma.ReleaseCreateManyInput[] {
  return stories.map((story) => ({
    id: releaseId(story),
    component: story.component,
    version: story.version,
    kind: story.kind ?? "minor",
    outOfTrain: story.outOfTrainOn !== undefined,
    releasedOn: asDate(releaseDay(story, now)),
    reshipOfId: story.reshipOf ? releaseId({ component: story.component, version: story.reshipOf }) : null,
    createdAt: new Date(Math.min(publishAt(story, now).getTime(), now.getTime())),
  }));
}
