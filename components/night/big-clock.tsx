"use client";

import { gapMinutes, isUnderWay } from "#lib/night/rules.ts";
import type { Night } from "#lib/night/schema.ts";
import { countWords, wallClock } from "./clock-words.ts";
import { useNight } from "./night-context.tsx";
import { useServerNow } from "./use-server-now.ts";

/** The countdown and the site's clock, legible from arm's length, and for how long protection has been off. */
export function BigClock() {
  const { night } = useNight();
  const nowMs = useServerNow(night.now);
  const { offsetMinutes, name } = night.siteClock;
  const count = countOf(night, nowMs);
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      {count && (
        <p role="timer">
          <span className="block text-ink-muted text-sm">{count.label}</span>
          <span className={`block font-semibold text-clock tabular ${count.isOver ? "text-danger" : ""}`}>
            {countWords(count.ms)}
          </span>
        </p>
      )}
      <p>
        <span className="block text-ink-muted text-sm">Clock at the site ({name})</span>
        <span className="block text-clock text-ink-muted tabular">{wallClock(nowMs, offsetMinutes)}</span>
      </p>
      <Gap night={night} nowMs={nowMs} />
    </div>
  );
}

function countOf({ startsAt, endsAt, stage, state }: Night, nowMs: number) {
  if (state !== "confirmed" || stage === "back_in_line") return null;
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (!isUnderWay(stage) && nowMs < start) return { label: "Starts in", ms: start - nowMs, isOver: false };
  if (nowMs <= end) return { label: "Until the planned end", ms: end - nowMs, isOver: false };
  return { label: "Past the planned end", ms: nowMs - end, isOver: true };
}

function Gap({ night: { gap, steps }, nowMs }: { night: Night; nowMs: number }) {
  if (!gap) return null;
  const minutes = gapMinutes(Date.parse(gap.from), gap.until ? Date.parse(gap.until) : nowMs);
  const since = steps.find(({ phase }) => phase === "out_of_line")?.moved?.text;
  return gap.until ? (
    <p className="basis-full">Protection was off for {minutes} min.</p>
  ) : (
    <p className="font-semibold text-base text-danger basis-full">
      Protection is off: {minutes} min so far, since {since}.
    </p>
  );
}
