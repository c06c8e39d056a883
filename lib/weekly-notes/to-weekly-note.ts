import "server-only";
import type { WeeklyNote } from "./schema.ts";
import type { WeeklyNoteRecord } from "./store.ts";

export function toWeeklyNote({ release, status, ...note }: WeeklyNoteRecord): WeeklyNote {
  return { ...note, ...release, withdrawn: status === "withdrawn" };
}
