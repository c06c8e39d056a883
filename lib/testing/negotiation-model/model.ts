/** What a negotiation should be, kept by rules written a second time and apart from the portal's own. */
export type Side = "client" | "vendor";
export type OfferModel = {
  side: Side;
  state: "proposed" | "accepted" | "declined" | "withdrawn" | "superseded" | "expired";
  slots: number[];
  expiresAtHours: number;
};
export type PartModel = {
  state: "awaiting_client" | "awaiting_vendor" | "agreed";
  offers: OfferModel[];
  window: { slot: number; sequence: number } | null;
  /** Changes of every window there was. */
  changes: number;
  deferrals: number;
};
/** `nowHours` counts from the world's present; slot 0 starts at 192. */
export type Model = { nowHours: number; parts: [PartModel, PartModel] };

export const FIRST_SLOT_HOURS = 8 * 24;
const LAST_END_HOURS = FIRST_SLOT_HOURS + 10 * 24;

const startHours = (slot: number) => FIRST_SLOT_HOURS + slot / 2;

export function newModel(): Model {
  const part = (): PartModel => ({
    ...{ state: "awaiting_client", offers: [], window: null, changes: 0, deferrals: 0 },
  });
  return { nowHours: 0, parts: [part(), part()] };
}

/** A slot of one hour is free when the other tenant's window, of the same crew, does not touch it. */
export function isFree(model: Model, index: 0 | 1, slot: number): boolean {
  const other = model.parts[index === 0 ? 1 : 0].window;
  return !other || Math.abs(other.slot - slot) >= 2;
}

/** Whether a slot keeps its distance from now, and from the day by which the upgrade is applied. */
export function isInTime(model: Model, slot: number, leadHours: number): boolean {
  return startHours(slot) - model.nowHours >= leadHours && startHours(slot) + 1 <= LAST_END_HOURS;
}

/** What both sides agree on needs less notice once a window stands. */
export const agreedLeadOf = (part: PartModel) => (part.window ? 4 : 72);

/** A client that may still move alone gives the notice of a new window. */
export function leadOf(model: Model, part: PartModel, side: Side): number {
  return side === "client" && movesFreely(model, part) ? 72 : agreedLeadOf(part);
}

export function hasBegun(model: Model, part: PartModel): boolean {
  return part.window !== null && startHours(part.window.slot) <= model.nowHours;
}

export function movesFreely(model: Model, part: PartModel): boolean {
  return part.window !== null && startHours(part.window.slot) - model.nowHours >= 72;
}

export function newest(part: PartModel): OfferModel | undefined {
  return part.offers.at(-1);
}

export function hasLapsed(model: Model, offer: OfferModel): boolean {
  return model.nowHours >= offer.expiresAtHours;
}

/** Back to who made the offer, or to the window that stands. */
export function refuse(part: PartModel, offer: OfferModel): void {
  part.state = part.window ? "agreed" : offer.side === "client" ? "awaiting_client" : "awaiting_vendor";
}

/** An open offer about a window whose time is settled otherwise. */
export function closeOpen(part: PartModel): void {
  const offer = newest(part);
  if (offer?.state === "proposed") offer.state = "superseded";
}

/** Once the time to decide is over, a client without a window answers what it is offered, and begins nothing. */
export function isTooLateToAsk(model: Model, part: PartModel, side: Side): boolean {
  const open = newest(part);
  const isAsked = open?.state === "proposed" && open.side === "vendor" && !hasLapsed(model, open);
  return side === "client" && !part.window && !isAsked && model.nowHours >= FIRST_SLOT_HOURS;
}

/** ... and where nothing is open, the next move is the vendor's. */
export function endDecision(model: Model, part: PartModel): void {
  const isOpen = newest(part)?.state === "proposed";
  if (model.nowHours >= FIRST_SLOT_HOURS && part.state === "awaiting_client" && !part.window && !isOpen)
    part.state = "awaiting_vendor";
}
