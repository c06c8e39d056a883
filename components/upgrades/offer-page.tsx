import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Negotiation, OfferVersion } from "#lib/upgrades/schema.ts";
import { LiveWatch } from "./live-watch.tsx";
import { MoveBar } from "./move-bar.tsx";
import { Offer } from "./offer.tsx";
import { OfferActions, type OfferDeeds } from "./offer-actions.tsx";

type Props = {
  negotiation: Negotiation;
  offer: OfferVersion;
  /** Where the whole negotiation is read, and what a page of it watches. */
  href: string;
  liveUrl: string;
  /** Null for who only reads. */
  deeds: OfferDeeds | null;
};

/** One version of a negotiation, where a mail leads: what can be done with it, or what became of it. */
export function OfferPage({ negotiation, offer, href, liveUrl, deeds }: Props) {
  const { title, thread, tenantName, live } = negotiation;
  const newest = thread.at(-1);
  const isNewest = newest?.id === offer.id;
  return (
    <>
      <PageHeader
        title={`Version ${offer.version} for ${title}`}
        lead={<bdi>{tenantName}</bdi>}
        back={{ href, label: "The whole negotiation" }}
      />
      <LiveWatch url={liveUrl} live={live} />
      <div className="mb-8">
        {isNewest || !newest ? (
          <MoveBar negotiation={negotiation} />
        ) : (
          <Notice tone="info" title={offer.outcome}>
            The newest is{" "}
            <Link href={`${href}/offers/${newest.version}`} className="text-link">
              version {newest.version}
            </Link>
            , by <bdi>{newest.authorName}</bdi>. {newest.outcome}.
          </Notice>
        )}
      </div>
      <Offer offer={offer} heading="h2">
        {deeds && isNewest && <OfferActions offer={offer} deeds={deeds} />}
      </Offer>
    </>
  );
}
