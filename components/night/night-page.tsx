"use client";

import { QueryProvider } from "#components/shell/query-provider.tsx";
import type { Night } from "#lib/night/schema.ts";
import type { NightActs } from "./act.ts";
import { BigClock } from "./big-clock.tsx";
import { Checklist } from "./checklist.tsx";
import { ClientFlag } from "./client-flag.tsx";
import { Connection } from "./connection.tsx";
import { AskExtension, OpenExtension } from "./extension.tsx";
import { Log } from "./log.tsx";
import { MoveOn } from "./move-on.tsx";
import { NightProvider } from "./night-context.tsx";
import { NightContacts, NightFacts } from "./night-facts.tsx";
import { NightHeader } from "./night-header.tsx";
import { CloseForm, Outcome } from "./outcome.tsx";
import { PhaseLine } from "./phase-line.tsx";
import { AskPutBack, PutBackNotice } from "./put-back.tsx";
import { TimeHistory } from "./time-history.tsx";
import { useLiveNight } from "./use-live-night.ts";

type Props = { initial: Night; acts: NightActs };

/** A window before, during and after its night: one page for both sides, true without a reload. */
export function NightPage(props: Props) {
  return (
    <QueryProvider>
      <Live {...props} />
    </QueryProvider>
  );
}

function Live({ initial, acts }: Props) {
  const { night, error, refresh } = useLiveNight(initial);
  const current = night.steps.find(({ state }) => state === "current");
  const isBefore = night.stage === "scheduled" && night.state === "confirmed";
  return (
    <NightProvider value={{ night, acts, refresh }}>
      <NightHeader />
      <p role="status" className="sr-only">
        {current?.moved ? `${current.label} since ${current.moved.text}` : current?.label}
      </p>
      <div className="mb-8 flex flex-col gap-5">
        <Connection error={error} />
        <PutBackNotice />
        <ClientFlag />
        <Outcome />
        {night.state !== "cancelled" && <PhaseLine />}
        {night.state === "confirmed" && <BigClock />}
        <OpenExtension />
        <MoveOn />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3 empty:hidden">
          <AskPutBack />
          <AskExtension />
        </div>
      </div>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <CloseForm />
          {isBefore && <Checklist />}
          <Log />
        </div>
        <div className="min-w-0">
          <NightFacts />
          <NightContacts />
          <TimeHistory />
          {!isBefore && night.state !== "cancelled" && <Checklist />}
        </div>
      </div>
    </NightProvider>
  );
}
