import type { NoteAudience, NoteInput } from "#lib/releases/schema.ts";
import type { ReleaseStory } from "./story.ts";
import { tenantId } from "./tenants.ts";

/** What a representative would have typed to tell this story. */
export function contentOf(story: ReleaseStory): NoteInput {
  const { headline, summary, impact, actionRequired = "", changeTypes, body } = story;
  return {
    kind: story.kind ?? "minor",
    outOfTrain: story.outOfTrainOn !== undefined,
    ...{ headline, summary, impact, actionRequired, changeTypes },
    bodyMarkdown: body,
    audience: audience(story),
  };
}

function audience({ only }: ReleaseStory): NoteAudience {
  if (!only) return { kind: "all" };
  if ("tenants" in only) return { kind: "named", tenantIds: only.tenants.map(tenantId) };
  return { kind: "integration_type", integrationType: only.integrationType };
}

/** The story as it is told since its rollback; the earlier text stands below. */
export function corrected({ rollback, ...story }: ReleaseStory): ReleaseStory {
  if (!rollback) return story;
  const { headline, summary, impact, body } = rollback;
  return { ...story, headline, summary, impact, body: body + story.body };
}
