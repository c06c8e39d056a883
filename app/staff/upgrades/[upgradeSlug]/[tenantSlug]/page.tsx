import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Dates } from "#components/upgrades/dates.tsx";
import { LiveWatch } from "#components/upgrades/live-watch.tsx";
import { MoveBar } from "#components/upgrades/move-bar.tsx";
import { NextMove } from "#components/upgrades/next-move.tsx";
import { OfferThread } from "#components/upgrades/offer-thread.tsx";
import { Steps } from "#components/upgrades/steps.tsx";
import { UpgradeFacts } from "#components/upgrades/upgrade-facts.tsx";
import { WindowDeeds } from "#components/upgrades/window-deeds.tsx";
import { AgreedWindowFacts } from "#components/windows/agreed-window-facts.tsx";
import { TimeChanges } from "#components/windows/time-changes.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNegotiation } from "#lib/upgrades/get-negotiation.ts";
import { stepsNote } from "#lib/upgrades/rules-steps.ts";
import { cancel } from "./actions.ts";
import { staffDeeds } from "./staff-deeds.ts";

export const metadata: Metadata = { title: "Negotiation" };

type Props = { params: Promise<{ upgradeSlug: string; tenantSlug: string }> };

/** The negotiation from the vendor's side: answer the client's offer, make one, change the agreed time. */
export default async function NegotiationPage({ params }: Props) {
  const part = await params;
  const ctx = await forPage(requireStaffContext());
  const negotiation = await forPage(getNegotiation(ctx, part));
  const { title, tenantName, agreed, thread, live, standing, changes } = negotiation;
  const boardHref = `/staff/upgrades/${part.upgradeSlug}`;
  const mayAnswer = ctx.role !== "operator";
  const deeds = staffDeeds(part);
  return (
    <>
      <PageHeader title={<bdi>{tenantName}</bdi>} lead={title} back={{ href: boardHref, label: title }} />
      <LiveWatch url={`/api/live${boardHref}/${part.tenantSlug}`} live={live} />
      <div className="mb-8">
        <MoveBar
          negotiation={negotiation}
          action={
            <NextMove
              negotiation={negotiation}
              mayDecide={mayAnswer}
              href={`${boardHref}/${part.tenantSlug}`}
              calendarHref={null}
            />
          }
        />
      </div>
      {agreed && (
        <Section title="Agreed window">
          <AgreedWindowFacts window={agreed} />
          <ButtonLink className="mt-4" href={`/staff/windows/${agreed.id}`}>
            Page of the night
          </ButtonLink>
          {mayAnswer && standing && (
            <WindowDeeds
              window={standing}
              side="vendor"
              otherName={tenantName}
              moveHref={deeds.proposeHref}
              cancel={cancel}
              defer={null}
            />
          )}
        </Section>
      )}
      {changes.length > 0 && (
        <Section title="Times that no longer hold">
          <TimeChanges changes={changes} />
        </Section>
      )}
      <Section
        title="Negotiation"
        note={thread.length > 1 ? `${thread.length} versions, newest last` : undefined}
      >
        <OfferThread
          thread={thread}
          empty={`${tenantName} has the first move; you may also offer windows.`}
          deeds={mayAnswer ? deeds : null}
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
