import "server-only";
import { formatDay, formatInstant } from "#lib/time/format.ts";
import type { Reader } from "./reader.ts";
import type { SummaryRecord } from "./store.ts";

/** What is asked of the reader's side, or what it waits for. */
export function askedWords(record: SummaryRecord, reader: Reader): string {
  if (record.state === "agreed") return "Window agreed";
  if (record.state === "completed") return "Done";
  return reader.side === "client" ? askedOfClient(record, reader) : askedOfVendor(record, reader);
}

function askedOfClient(
  { state, upgrade, proposals: [newest] }: SummaryRecord,
  { now, zone }: Reader,
): string {
  const by = formatDay(upgrade.decideBy, zone);
  if (state === "awaiting_client")
    return newest ? `Your windows were declined: propose others by ${by}` : `Propose windows by ${by}`;
  if (newest && newest.expiresAt <= now)
    return `Spec did not answer by ${formatInstant(newest.expiresAt, zone)}: you can propose again`;
  return `Waiting for ${upgrade.representative.user.name} to answer`;
}

function askedOfVendor({ state, tenant, proposals: [newest] }: SummaryRecord, { now, zone }: Reader): string {
  if (state === "awaiting_client")
    return `Waiting for ${tenant.name} to propose ${newest ? "other " : ""}windows`;
  if (!newest) return `Answer ${tenant.name}`;
  const by = formatInstant(newest.expiresAt, zone);
  if (newest.expiresAt <= now) return `The offer lapsed on ${by}: decline it with a reason`;
  return `Answer ${newest.author.name} by ${by}`;
}
