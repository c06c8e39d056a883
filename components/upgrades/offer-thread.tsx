import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { OfferedChoice, OfferVersion } from "#lib/upgrades/schema.ts";
import { Offer } from "./offer.tsx";

type Props = {
  thread: OfferVersion[];
  /** What stands in an empty thread. */
  empty: string;
  /** What the reader may do about a choice, and about the whole of an offer. */
  answerTo?: (offer: OfferVersion, choice: OfferedChoice) => ReactNode;
  answerToAll?: (offer: OfferVersion) => ReactNode;
};

/** The negotiation: its versions, newest last. */
export function OfferThread({ thread, empty, answerTo, answerToAll }: Props) {
  if (thread.length === 0) return <EmptyState title="No windows proposed yet">{empty}</EmptyState>;
  return (
    <ol className="flex flex-col gap-6">
      {thread.map((offer) => (
        <li key={offer.id}>
          <Offer offer={offer} answerTo={answerTo}>
            {answerToAll?.(offer)}
          </Offer>
        </li>
      ))}
    </ol>
  );
}
