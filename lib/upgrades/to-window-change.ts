import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import { type Reader, toldInstant } from "./reader.ts";
import type { WindowChangeDto } from "./schema.ts";
import type { NegotiationRecord } from "./store.ts";

type ChangeRecord = NegotiationRecord["windows"][number]["changes"][number];

const words = {
  moved: "Moved",
  deferred: "Put off by a week",
  extended: "Extended",
  cancelled: "Cancelled",
  zone_data: "Kept its instant: clocks will show another time",
} as const;

/** A change of an agreed window in the reader's words, its times by the site's clocks. */
export function toWindowChange(change: ChangeRecord, siteZone: string, reader: Reader): WindowChangeDto {
  const { id, kind, fromStartsAt, fromEndsAt, toStartsAt, toEndsAt, reason, by, at } = change;
  return {
    id,
    what: words[kind],
    was: formatWindow(fromStartsAt, fromEndsAt, siteZone),
    now: toStartsAt && toEndsAt ? formatWindow(toStartsAt, toEndsAt, siteZone) : "",
    reason,
    by: by.name,
    at: toldInstant(at, reader.zone),
  };
}
