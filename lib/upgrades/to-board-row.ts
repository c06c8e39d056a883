import "server-only";
import { askedWords } from "./asked-words.ts";
import { type Reader, sinceWords } from "./reader.ts";
import type { BoardRow } from "./schema-board.ts";
import type { SummaryRecord } from "./store.ts";
import { windowWords } from "./to-summary.ts";

type Facts = Pick<BoardRow, "id" | "steps"> & { nudgedAt: Date | null };

/** One tenant's line on the board of an upgrade. */
export function toBoardRow({ id, steps, nudgedAt }: Facts, record: SummaryRecord, reader: Reader): BoardRow {
  const { tenant, state, waitingSince } = record;
  return {
    id,
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    representativeName: tenant.representative.user.name,
    state,
    since: dayOf(waitingSince, reader),
    waitingSince: waitingSince.toISOString(),
    words:
      nudgedAt && state === "awaiting_client"
        ? `${rowWords(record, reader)} · nudged ${dayOf(nudgedAt, reader)}`
        : rowWords(record, reader),
    steps,
  };
}

/** "Tuesday", "today" */
const dayOf = (at: Date, reader: Reader) => sinceWords(at, reader).replace(/^since /, "");

/** The agreed window, or what is to be done; the row names the tenant already. */
function rowWords(record: SummaryRecord, reader: Reader): string {
  const { tenant, windows } = record;
  if (windows[0]) return windowWords(windows[0]);
  const asked = askedWords(record, reader).replace(`Waiting for ${tenant.name} to `, "");
  return asked.charAt(0).toUpperCase() + asked.slice(1);
}
