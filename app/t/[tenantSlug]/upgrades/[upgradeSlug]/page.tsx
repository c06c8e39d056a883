import type { Metadata } from "next";
import { MarkOnce } from "#components/reading/mark-once.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Dates } from "#components/upgrades/dates.tsx";
import { Forward } from "#components/upgrades/forward.tsx";
import { LiveWatch } from "#components/upgrades/live-watch.tsx";
import { MoveBar } from "#components/upgrades/move-bar.tsx";
import { NextMove } from "#components/upgrades/next-move.tsx";
import { OfferThread } from "#components/upgrades/offer-thread.tsx";
import { StepActions } from "#components/upgrades/step-actions.tsx";
import { Steps } from "#components/upgrades/steps.tsx";
import { UpgradeFacts } from "#components/upgrades/upgrade-facts.tsx";
import { WindowDeeds } from "#components/upgrades/window-deeds.tsx";
import { AgreedWindowFacts } from "#components/windows/agreed-window-facts.tsx";
import { TimeChanges } from "#components/windows/time-changes.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { getEnrollment } from "#lib/upgrades/get-enrollment.ts";
import { stepsNote } from "#lib/upgrades/rules-steps.ts";
import { clientDeeds } from "./client-deeds.ts";
import { cancel, defer } from "./negotiation-actions.ts";
import { changeStep, markViewed } from "./step-actions.ts";

export const metadata: Metadata = { title: "Upgrade" };

type Props = { params: Promise<{ tenantSlug: string; upgradeSlug: string }> };

export default async function UpgradePage({ params }: Props) {
  const { tenantSlug, upgradeSlug } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const negotiation = await forPage(getEnrollment(ctx, upgradeSlug));
  const { title, component, agreed, thread, live, steps, state, standing, changes } = negotiation;
  const base = `/t/${ctx.tenant.slug}`;
  const mayChangeSteps = state !== "completed" && hasRole(ctx, "coordinator");
  const mayDecide = hasRole(ctx, "coordinator");
  return (
    <>
      <PageHeader
        title={title}
        lead={`A major upgrade of the ${componentLabels[component]}.`}
        back={{ href: `${base}/upgrades`, label: "Upgrades" }}
      />
      <LiveWatch url={`/api/live${base}/upgrades/${upgradeSlug}`} live={live} />
      <div className="mb-8">
        <MoveBar
          negotiation={negotiation}
          action={
            <NextMove
              negotiation={negotiation}
              mayDecide={mayDecide}
              href={`${base}/upgrades/${upgradeSlug}`}
              calendarHref={agreed && `${base}/windows/${agreed.id}/calendar`}
            />
          }
        />
      </div>
      {agreed && (
        <Section title="Agreed window">
          <AgreedWindowFacts window={agreed} />
          {mayDecide && standing && (
            <WindowDeeds
              window={standing}
              side="client"
              otherName="Spec"
              moveHref={`${base}/upgrades/${upgradeSlug}/propose`}
              cancel={cancel.bind(null, ctx.tenant.slug)}
              defer={defer.bind(null, ctx.tenant.slug)}
            />
          )}
        </Section>
      )}
      <Section title="To do before the window" note={stepsNote(steps)}>
        {steps.some(({ state }) => state === "new") && mayChangeSteps && (
          <MarkOnce mark={markViewed.bind(null, ctx.tenant.slug, upgradeSlug)} />
        )}
        <Steps
          steps={steps}
          {...(mayChangeSteps && {
            actionsFor: (step) => (
              <StepActions step={step} action={changeStep.bind(null, ctx.tenant.slug, upgradeSlug)} />
            ),
          })}
        />
      </Section>
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
          deeds={mayDecide ? clientDeeds(ctx.tenant.slug, negotiation) : null}
          empty={
            hasRole(ctx, "coordinator")
              ? "Propose up to five windows; Spec accepts one of them or says why none fits."
              : `A coordinator of ${ctx.tenant.name} proposes windows here.`
          }
        />
      </Section>
      <Section title="Dates">
        <Dates dates={negotiation.dateList} />
      </Section>
      <Section title="About this upgrade">
        <UpgradeFacts negotiation={negotiation} />
        <div className="mt-4">
          <Forward href={`${base}/upgrades/${upgradeSlug}`} />
        </div>
      </Section>
    </>
  );
}
