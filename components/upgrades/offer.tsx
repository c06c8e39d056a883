import type { ReactNode } from "react";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { Clocks } from "#components/windows/clocks.tsx";
import type { OfferedChoice, OfferState, OfferVersion } from "#lib/upgrades/schema.ts";

const toneOf: Record<OfferState, Tone> = {
  open: "act",
  accepted: "done",
  declined: "danger",
  lapsed: "neutral",
  withdrawn: "neutral",
  closed: "neutral",
};

type Props = {
  offer: OfferVersion;
  /** One below the heading it stands under. */
  heading?: "h2" | "h3";
  children?: ReactNode;
};

/** One version: who offered what and when, and what became of it. */
export function Offer({ offer, heading: Heading = "h3", children }: Props) {
  const { version, side, authorName, sent, message, contactLabel, choices, outcome, reason, state } = offer;
  return (
    <article className="flex flex-col gap-3 border-line border-s-2 ps-4">
      <header>
        <Heading>
          Version {version}, <bdi>{authorName}</bdi>
          {side === "vendor" && ", Spec"}
        </Heading>
        <p className="text-ink-muted">
          <time dateTime={sent.at}>{sent.text}</time>
          {contactLabel && (
            <>
              . On the night, tell <bdi>{contactLabel}</bdi>
            </>
          )}
          .
        </p>
        <p>
          <StatusMark tone={toneOf[state]}>{outcome}</StatusMark>
        </p>
        {reason && <Quote>{reason}</Quote>}
      </header>
      {message && <Quote>{message}</Quote>}
      <ol className="divide-y divide-line border-line border-y">
        {choices.map((choice) => (
          <li key={choice.rank} className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[5rem_minmax(0,1fr)]">
            <p className="flex flex-wrap gap-x-3 text-ink-muted md:flex-col">
              Choice {choice.rank}
              {choice.accepted && <StatusMark tone="done">Accepted</StatusMark>}
            </p>
            <ChoiceFacts choice={choice} />
          </li>
        ))}
      </ol>
      {children}
    </article>
  );
}

function ChoiceFacts({
  choice: { clocks, clockChange, method, expectedRequests },
}: {
  choice: OfferedChoice;
}) {
  return (
    <div className="flex flex-col gap-1">
      <Clocks clocks={clocks} clockChange={clockChange} />
      <p className="text-ink-muted">
        {method}.{" "}
        {expectedRequests === null
          ? "No traffic says how busy it is."
          : `About ${expectedRequests.toLocaleString("en-GB")} requests expected.`}
      </p>
    </div>
  );
}

function Quote({ children }: { children: string }) {
  return (
    <p dir="auto" className="max-w-measure whitespace-pre-line">
      “{children}”
    </p>
  );
}
