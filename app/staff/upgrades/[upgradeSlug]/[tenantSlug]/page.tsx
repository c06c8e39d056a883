import type { Metadata } from "next";
import { ReasonForm } from "#components/shell/reason-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { AcceptChoice } from "#components/upgrades/accept-choice.tsx";
import { Dates } from "#components/upgrades/dates.tsx";
import { LiveWatch } from "#components/upgrades/live-watch.tsx";
import { MoveBar } from "#components/upgrades/move-bar.tsx";
import { OfferThread } from "#components/upgrades/offer-thread.tsx";
import { Steps } from "#components/upgrades/steps.tsx";
import { UpgradeFacts } from "#components/upgrades/upgrade-facts.tsx";
import { AgreedWindowFacts } from "#components/windows/agreed-window-facts.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNegotiation } from "#lib/upgrades/get-negotiation.ts";
import { stepsNote } from "#lib/upgrades/rules-steps.ts";
import { accept, decline } from "./actions.ts";

export const metadata: Metadata = { title: "Negotiation" };

type Props = { params: Promise<{ upgradeSlug: string; tenantSlug: string }> };

/** The negotiation from the vendor's side: accept a choice by its rank, or decline with a reason. */
export default async function NegotiationPage({ params }: Props) {
  const part = await params;
  const ctx = await forPage(requireStaffContext());
  const negotiation = await forPage(getNegotiation(ctx, part));
  const { title, tenantName, agreed, thread, live } = negotiation;
  const boardHref = `/staff/upgrades/${part.upgradeSlug}`;
  const mayAnswer = ctx.role !== "operator";
  return (
    <>
      <PageHeader title={<bdi>{tenantName}</bdi>} lead={title} back={{ href: boardHref, label: title }} />
      <LiveWatch url={`/api/live${boardHref}/${part.tenantSlug}`} live={live} />
      <div className="mb-8">
        <MoveBar negotiation={negotiation} />
      </div>
      {agreed && (
        <Section title="Agreed window">
          <AgreedWindowFacts window={agreed} />
        </Section>
      )}
      <Section
        title="Negotiation"
        note={thread.length > 1 ? `${thread.length} versions, newest last` : undefined}
      >
        <OfferThread
          thread={thread}
          empty={`${tenantName} has the first move.`}
          answerTo={(offer, { rank }) =>
            mayAnswer &&
            offer.state === "open" && <AcceptChoice proposalId={offer.id} rank={rank} action={accept} />
          }
          answerToAll={(offer) =>
            mayAnswer &&
            offer.id === thread.at(-1)?.id &&
            (offer.state === "open" || offer.state === "lapsed") ? (
              <ReasonForm
                action={decline}
                hidden={{ proposalId: offer.id }}
                summary="Decline with a reason"
                description="The client reads it: say what would fit instead."
                maxLength={1000}
                label="Decline the offer"
                pendingLabel="Declining…"
              />
            ) : null
          }
        />
      </Section>
      <Section title="Steps of the client" note={stepsNote(negotiation.steps)}>
        <Steps steps={negotiation.steps} />
      </Section>
      <Section title="Dates">
        <Dates dates={negotiation.dateList} />
      </Section>
      <Section title="About this upgrade">
        <UpgradeFacts negotiation={negotiation} />
      </Section>
    </>
  );
}
