import "server-only";
import { formatDay, formatInstant } from "#lib/time/format.ts";
import { decisionIsOver, owes } from "#lib/windows/rules-negotiation.ts";
import type { Reader } from "./reader.ts";
import type { SummaryRecord } from "./store.ts";

/** What is asked of the reader's side, or what it waits for. */
export function askedWords(record: SummaryRecord, reader: Reader): string {
  const { state, windows } = record;
  if (state === "agreed") return "Window agreed";
  if (state === "completed") return "Done";
  const isMoving = windows.length > 0;
  const mine = owes(state) === reader.side;
  if (isMoving)
    return mine ? askedToMove(record, reader) : "Another time is asked for; the window stands until then";
  return reader.side === "client" ? askedOfClient(record, mine, reader) : askedOfVendor(record, mine, reader);
}

function askedToMove({ proposals: [newest] }: SummaryRecord, { zone }: Reader): string {
  if (newest?.state !== "proposed") return "Settle the time of the agreed window";
  return `Answer ${newest.author.name}, who asks for another time, by ${formatInstant(newest.expiresAt, zone)}`;
}

function askedOfClient(record: SummaryRecord, mine: boolean, { now, zone }: Reader): string {
  const {
    upgrade,
    proposals: [newest],
  } = record;
  const by = formatDay(upgrade.decideBy, zone);
  const isOpen = newest?.state === "proposed" && newest.expiresAt > now;
  if (mine && isOpen && newest.side === "vendor")
    return `Answer the windows that ${newest.author.name} offers by ${formatInstant(newest.expiresAt, zone)}`;
  if (mine && newest?.state === "declined" && newest.side === "client")
    return `Your windows were declined: propose others by ${by}`;
  if (mine) return `Propose windows by ${by}`;
  if (newest?.side === "client" && !isOpen && (newest.state === "proposed" || newest.state === "expired"))
    return `Spec did not answer by ${formatInstant(newest.expiresAt, zone)}: you can propose again`;
  if (decisionIsOver(upgrade.decideBy, now) && !isOpen)
    return `The time to decide ended on ${by}: ${upgrade.representative.user.name} offers windows now`;
  const act = isOpen && newest.side === "client" ? "answer" : "offer windows";
  return `Waiting for ${upgrade.representative.user.name} to ${act}`;
}

function askedOfVendor(record: SummaryRecord, mine: boolean, { now, zone }: Reader): string {
  const {
    tenant,
    proposals: [newest],
  } = record;
  const isOpen = newest?.state === "proposed" && newest.expiresAt > now;
  if (!mine) {
    if (isOpen && newest.side === "vendor")
      return `Waiting for ${tenant.name} to answer your offer by ${formatInstant(newest.expiresAt, zone)}`;
    return `Waiting for ${tenant.name} to propose ${newest ? "other " : ""}windows`;
  }
  if (isOpen && newest.side === "client")
    return `Answer ${newest.author.name} by ${formatInstant(newest.expiresAt, zone)}`;
  if (newest?.side === "client" && (newest.state === "proposed" || newest.state === "expired"))
    return `The offer lapsed on ${formatInstant(newest.expiresAt, zone)}: offer windows, or decline it with a reason`;
  return `Offer windows to ${tenant.name}`;
}
