import { agreesAtOnce, windowMark } from "#lib/windows/rules-negotiation.ts";
import type { ProposalDesk } from "#lib/windows/schema.ts";

/** What is done at the desk: the client moves its window alone, or windows are offered to the other side. */
export function kindOf({ side, standing }: ProposalDesk): "move" | "offer" {
  return side === "client" && standing?.movesFreely ? "move" : "offer";
}

/** Whom an offer is for. */
export function receiverOf({ side, tenantName, representativeName }: ProposalDesk): string {
  return side === "client" ? representativeName : tenantName;
}

/** The button that sends so many choices. */
export function sendLabel(desk: ProposalDesk, count: number): string {
  if (kindOf(desk) === "move") return "Move the window";
  if (isAtOnce(desk)) return count === 1 ? "Agree on this window" : "Agree on the first choice";
  const choices = count === 0 ? "choices" : count === 1 ? "1 choice" : `${count} choices`;
  return `Send ${choices} to ${receiverOf(desk)}`;
}

const isAtOnce = ({ side, confirmsAtOnce, standing }: ProposalDesk) =>
  agreesAtOnce({ side, confirmsAtOnce, hasWindow: standing !== null });

/** What is sent unseen: what its author had seen of the negotiation, or of the window that moves. */
export function hiddenOf(desk: ProposalDesk): Record<string, string | number> {
  const { standing, seenVersion } = desk;
  if (kindOf(desk) === "move" && standing) return { windowId: standing.id, sequence: standing.sequence };
  return { seenVersion, seenWindow: windowMark(standing) };
}

/** The page's heading and what happens with what is sent. */
export function deskHeading(desk: ProposalDesk): { title: string; lead: string } {
  const { title, open, standing, side, tenantName } = desk;
  const other = receiverOf(desk);
  if (kindOf(desk) === "move")
    return {
      title: `Move the window for ${title}`,
      lead: `It is agreed for ${standing?.text}. A free time holds at once, and both sides are told.`,
    };
  if (standing)
    return {
      title: `Ask to move the window for ${title}`,
      lead: `It stays at ${standing.text} until ${other} accepts another time.`,
    };
  const where = side === "vendor" ? ` at ${tenantName}` : "";
  const verb =
    open === "theirs" ? "Offer other windows" : open === "ours" ? "Replace your offer" : "Propose windows";
  return {
    title: `${verb} for ${title}${where}`,
    lead: isAtOnce(desk)
      ? "Up to five, ranked. Your first choice is agreed as soon as you send it."
      : `Up to five, ranked. ${other} accepts one, or says why none fits.`,
  };
}
