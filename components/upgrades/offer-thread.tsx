import { EmptyState } from "#components/ui/empty-state.tsx";
import type { OfferVersion } from "#lib/upgrades/schema.ts";
import { Offer } from "./offer.tsx";
import { OfferActions, type OfferDeeds } from "./offer-actions.tsx";

type Props = {
  thread: OfferVersion[];
  /** What stands in an empty thread. */
  empty: string;
  /** What the reader may do about the newest version; null for who only reads. */
  deeds: OfferDeeds | null;
};

/** The negotiation: its versions, newest last. */
export function OfferThread({ thread, empty, deeds }: Props) {
  if (thread.length === 0) return <EmptyState title="No windows proposed yet">{empty}</EmptyState>;
  const newest = thread.at(-1);
  return (
    <ol className="flex flex-col gap-6">
      {thread.map((offer) => (
        <li key={offer.id}>
          <Offer offer={offer}>
            {deeds && offer === newest && <OfferActions offer={offer} deeds={deeds} />}
          </Offer>
        </li>
      ))}
    </ol>
  );
}
