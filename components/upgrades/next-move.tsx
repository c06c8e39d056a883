import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Negotiation } from "#lib/upgrades/schema.ts";

type Props = {
  negotiation: Negotiation;
  /** The reader decides about windows for their side. */
  mayDecide: boolean;
  href: string;
  /** Where the agreed window's calendar file is; null where there is none to fetch. */
  calendarHref: string | null;
};

/** The one obvious next action: answer what is open, offer windows, or take the agreed one into a calendar. */
export function NextMove({ negotiation, mayDecide, href, calendarHref }: Props) {
  const { toAnswer, yourMove, mayOffer, agreed, state, thread } = negotiation;
  if (mayDecide && toAnswer)
    return (
      <ButtonLink tone="primary" href={`${href}/offers/${toAnswer.version}`}>
        Answer the offer
      </ButtonLink>
    );
  if (mayDecide && mayOffer && yourMove)
    return (
      <ButtonLink tone="primary" href={`${href}/propose`}>
        Propose windows
      </ButtonLink>
    );
  if (agreed && state !== "completed" && calendarHref)
    return (
      <ButtonLink href={calendarHref} prefetch={false} download>
        Calendar file
      </ButtonLink>
    );
  // An offer of one's own that is open is replaced where it stands.
  const isOpen = thread.some((offer) => offer.state === "open");
  return mayDecide && mayOffer && !agreed && !isOpen ? (
    <ButtonLink href={`${href}/propose`}>Propose windows</ButtonLink>
  ) : null;
}
