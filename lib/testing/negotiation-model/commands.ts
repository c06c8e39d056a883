import fc from "fast-check";
import { DomainError, type ErrorCode } from "#lib/errors.ts";
import type { World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { cancelWindow } from "#lib/windows/cancel-window.ts";
import { declineProposal } from "#lib/windows/decline-proposal.ts";
import { deferWindow } from "#lib/windows/defer-window.ts";
import { expireOffers } from "#lib/windows/expire-offers.ts";
import { moveWindow } from "#lib/windows/move-window.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { withdrawProposal } from "#lib/windows/withdraw-proposal.ts";
import { type Arena, partyOf, SLOTS_A_WEEK, slotStart } from "./arena.ts";
import { type Found, inspect } from "./inspect.ts";
import * as m from "./model.ts";

export type Real = { world: World; arena: Arena; found: [Found, Found] };
type Index = 0 | 1;
type Outcome = "done" | ErrorCode;
type Do = (real: Real, now: Date) => Promise<unknown>;

/** One act: what the model says comes of it, and the portal's own doing, which must come to the same. */
class Act implements fc.AsyncCommand<m.Model, Real, true> {
  private readonly name: string;
  private readonly expected: (model: m.Model) => Outcome | "nothing";
  private readonly act: Do;
  constructor(name: string, expected: (model: m.Model) => Outcome | "nothing", act: Do) {
    this.name = name;
    this.expected = expected;
    this.act = act;
  }
  async check(): Promise<boolean> {
    return true;
  }
  toString = () => this.name;
  async run(model: m.Model, real: Real): Promise<void> {
    const expected = this.expected(model);
    if (expected === "nothing") return;
    const now = new Date(real.world.now.getTime() + model.nowHours * 3_600_000);
    const outcome = await outcomeOf(this.act(real, now));
    if (outcome !== expected) throw new Error(`${this.name}: expected ${expected}, came to ${outcome}`);
    real.found = await inspect(real, model);
  }
}

async function outcomeOf(act: Promise<unknown>): Promise<Outcome> {
  try {
    await act;
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const wall = (world: World, slot: number) => slotStart(world, slot).toISOString().slice(0, 16);
const choiceOf = (world: World, slot: number) => ({
  ...{ wallStart: wall(world, slot), durationMinutes: 60, method: "dns" },
});
const reason = "Because.";

function send(index: Index, side: m.Side, slots: number[], isFresh: boolean, expiresInDays: number): Act {
  const expected = (model: m.Model): Outcome => {
    const part = model.parts[index];
    if (!isFresh) return "conflict";
    if (m.hasBegun(model, part) || m.isTooLateToAsk(model, part, side)) return "conflict";
    const inTime = slots.every((slot) => m.isInTime(model, slot, m.leadOf(model, part, side)));
    const apart = slots.every((slot, at) =>
      slots.every((other, to) => at === to || Math.abs(slot - other) >= 2),
    );
    const taken = slots.some(
      (slot) => m.isInTime(model, slot, m.leadOf(model, part, side)) && !m.isFree(model, index, slot),
    );
    if (taken) return "slot_taken";
    if (!inTime || !apart) return "invalid_input";
    const open = m.newest(part);
    if (open?.state === "proposed") open.state = m.hasLapsed(model, open) ? "expired" : "superseded";
    part.offers.push({ side, state: "proposed", slots, expiresAtHours: model.nowHours + 24 * expiresInDays });
    part.state = side === "client" ? "awaiting_vendor" : "awaiting_client";
    return "done";
  };
  return new Act(
    `send ${side} ${index} [${slots}]${isFresh ? "" : " stale"}`,
    expected,
    ({ world, arena, found }, now) => {
      const tenant = arena.tenants[index];
      return proposeWindows(partyOf(world, tenant, side, now), {
        ...{ upgradeSlug: arena.upgradeSlug, tenantSlug: tenant.slug },
        expiresInDays,
        seenVersion: isFresh ? found[index].offers.length : found[index].offers.length - 1,
        choices: slots.map((slot) => choiceOf(world, slot)),
        contactMethodId: tenant.contactMethodId,
      });
    },
  );
}

/** Whether the side that may do it does it, or the other one tries. */
type Who = "right" | "wrong";
const other = (side: m.Side): m.Side => (side === "client" ? "vendor" : "client");

function answer(index: Index, who: Who, rank: number): Act {
  const sideFor = (author: m.Side) => (who === "right" ? other(author) : author);
  const expected = (model: m.Model): Outcome | "nothing" => {
    const part = model.parts[index];
    const offer = m.newest(part);
    if (!offer) return "nothing";
    const slot = offer.slots[rank - 1];
    if (slot === undefined) return "not_found";
    if (offer.state !== "proposed" || who === "wrong") return "conflict";
    if (m.hasBegun(model, part) || m.hasLapsed(model, offer)) return "conflict";
    if (!m.isInTime(model, slot, m.agreedLeadOf(part))) return "conflict";
    if (!m.isFree(model, index, slot)) return "slot_taken";
    offer.state = "accepted";
    part.state = "agreed";
    if (part.window) part.changes += 1;
    part.window = { slot, sequence: part.window ? part.window.sequence + 1 : 0 };
    return "done";
  };
  return new Act(`accept ${who} ${index} choice ${rank}`, expected, ({ world, arena, found }, now) => {
    const tenant = arena.tenants[index];
    const { id: proposalId, side: author = "client" } = found[index].offers.at(-1) ?? {};
    const { contactMethodId } = tenant;
    const party = partyOf(world, tenant, sideFor(author), now);
    return acceptChoice(party, { proposalId, rank, contactMethodId });
  });
}

function refuse(index: Index, who: Who, how: "decline" | "withdraw"): Act {
  const sideFor = (author: m.Side) => ((who === "right") === (how === "withdraw") ? author : other(author));
  const expected = (model: m.Model): Outcome | "nothing" => {
    const part = model.parts[index];
    const offer = m.newest(part);
    if (!offer) return "nothing";
    if (who === "wrong") return "conflict";
    const isOwed = part.state === (offer.side === "client" ? "awaiting_vendor" : "awaiting_client");
    const mayEnd = offer.state === "proposed" || (how === "decline" && offer.state === "expired" && isOwed);
    if (!mayEnd) return "conflict";
    offer.state = how === "decline" ? "declined" : "withdrawn";
    m.refuse(part, offer);
    return "done";
  };
  return new Act(`${how} ${who} ${index}`, expected, ({ world, arena, found }, now) => {
    const { id: proposalId, side: author = "client" } = found[index].offers.at(-1) ?? {};
    const input = { proposalId, reason };
    const party = partyOf(world, arena.tenants[index], sideFor(author), now);
    return how === "decline" ? declineProposal(party, input) : withdrawProposal(party, input);
  });
}

function change(index: Index, how: "move" | "defer" | "cancel", slot: number, isFresh: boolean): Act {
  const expected = (model: m.Model): Outcome | "nothing" => {
    const part = model.parts[index];
    const { window } = part;
    if (!window) return "nothing";
    if (!isFresh || m.hasBegun(model, part)) return "conflict";
    if (how === "cancel") {
      m.closeOpen(part);
      part.window = null;
      part.state = "awaiting_client";
      part.changes += 1;
      return "done";
    }
    if (!m.movesFreely(model, part)) return "conflict";
    if (how === "defer" && part.deferrals >= 2) return "conflict";
    const to = how === "defer" ? window.slot + SLOTS_A_WEEK : slot;
    if (!m.isInTime(model, to, how === "move" ? 72 : 4)) return how === "move" ? "invalid_input" : "conflict";
    if (!m.isFree(model, index, to)) return "slot_taken";
    m.closeOpen(part);
    part.window = { slot: to, sequence: window.sequence + 1 };
    part.state = "agreed";
    part.changes += 1;
    if (how === "defer") part.deferrals += 1;
    return "done";
  };
  return new Act(
    `${how} ${index} ${slot}${isFresh ? "" : " stale"}`,
    expected,
    ({ world, arena, found }, now) => {
      const ctx = partyOf(world, arena.tenants[index], "client", now);
      const seen = found[index].window;
      const input = { windowId: seen?.id, sequence: (seen?.sequence ?? 0) - (isFresh ? 0 : 1), reason };
      if (ctx.kind !== "client") throw new Error("A client moves its window.");
      if (how === "cancel") return cancelWindow(ctx, input);
      if (how === "defer") return deferWindow(ctx, input);
      return moveWindow(ctx, { ...input, choices: [choiceOf(world, slot)] });
    },
  );
}

/** Time passes, and the worker looks for what has lapsed. */
function wait(hours: number): Act {
  const expected = (model: m.Model): Outcome => {
    model.nowHours += hours;
    for (const part of model.parts) {
      const offer = m.newest(part);
      if (offer?.state !== "proposed" || !m.hasLapsed(model, offer)) continue;
      offer.state = "expired";
      if (part.window) part.state = "agreed";
    }
    for (const part of model.parts) m.endDecision(model, part);
    return "done";
  };
  return new Act(`wait ${hours} h`, expected, (_real, now) =>
    expireOffers({}, { now, number: 1, isLast: false }),
  );
}

const index = fc.constantFrom<Index>(0, 1);
const side = fc.constantFrom<m.Side>("client", "vendor");
const slot = fc.integer({ min: 0, max: 7 });
/** One in ten is from a tab that has not seen the latest, or by the side that may not. */
const isFresh = fc.integer({ min: 0, max: 9 }).map((one) => one < 9);
const who = isFresh.map((one): Who => (one ? "right" : "wrong"));
/** Mostly what a form would let through. */
const slots = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(slot) },
  { weight: 3, arbitrary: fc.constantFrom<number[]>([0, 2], [1, 4, 7], [6, 3]) },
  { weight: 1, arbitrary: fc.array(slot, { minLength: 1, maxLength: 3 }) },
);
const how = fc.constantFrom("move" as const, "defer" as const, "cancel" as const);
const no = fc.constantFrom("decline" as const, "withdraw" as const);

/** Every act that people and the clock may do; accepting comes up twice, because most others lead nowhere without it. */
export const acts = [
  fc.tuple(index, side, slots, isFresh, fc.constantFrom(1, 5)).map((of) => send(...of)),
  fc.tuple(index, who, fc.integer({ min: 1, max: 3 })).map((of) => answer(...of)),
  fc.tuple(index, who, fc.constant(1)).map((of) => answer(...of)),
  fc.tuple(index, who, no).map((of) => refuse(...of)),
  fc.tuple(index, how, slot, isFresh).map((of) => change(...of)),
  fc.integer({ min: 1, max: 70 }).map(wait),
];

/** Half of all sequences begin with an agreed window: much happens only then. */
export const beginnings = fc.constantFrom<Act[]>(
  [],
  [send(0, "client", [2], true, 5), answer(0, "right", 1)],
);
