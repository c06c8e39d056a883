import "server-only";
import type { ActivityEvent } from "./schema.ts";
import type { EventRecord } from "./store.ts";

export function toActivityEvent({ id, at, actorName, actorKind, summary }: EventRecord): ActivityEvent {
  return { id, at, actorName, side: actorKind, summary };
}
