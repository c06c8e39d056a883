import "server-only";
import { max } from "date-fns";
import type { WholeNote } from "./schema-whole.ts";
import type { WholeRecord } from "./store-whole.ts";
import { toFeedItem } from "./to-feed-item.ts";

export function toWholeNote(record: WholeRecord): WholeNote {
  const { impact, bodyMarkdown, bodyHtml, withdrawnAt, withdrawnReason, publications, ...note } = record;
  const item = toFeedItem(note);
  const [last] = publications;
  const correction = last?.correction ? { at: last.publishedAt, text: last.correction } : null;
  const withdrawal = withdrawnAt ? { at: withdrawnAt, reason: withdrawnReason ?? "" } : null;
  const told = [item.publishedAt, correction?.at, withdrawal?.at, item.rolledBackAt];
  return {
    ...item,
    id: record.id,
    impact,
    bodyMarkdown,
    bodyHtml: bodyHtml ?? "",
    correction,
    withdrawal,
    changedAt: max(told.filter((at) => at instanceof Date)),
  };
}
