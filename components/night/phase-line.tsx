"use client";

import { classNames } from "#components/ui/class-names.ts";
import type { Tone } from "#components/ui/tone.ts";
import { toneLine, toneText } from "#components/ui/tone.ts";
import { ToneShape } from "#components/ui/tone-shape.tsx";
import type { NightStep } from "#lib/night/schema.ts";
import { useNight } from "./night-context.tsx";

/** The phases in a line: what is done, where it stands, what is to come, each with who moved it and when. */
export function PhaseLine() {
  const { steps } = useNight().night;
  return (
    <ol aria-label="Phases of the night" className="flex flex-wrap gap-x-2 gap-y-3 sm:gap-x-1">
      {steps.map((step) => {
        const tone = toneOf(step);
        return (
          <li
            key={step.phase}
            aria-current={step.state === "current" ? "step" : undefined}
            className={classNames(
              "min-w-min grow basis-[min-content] border-t-4 pt-1.5 sm:basis-0",
              toneLine[tone],
            )}
          >
            <p
              className={classNames(
                "flex flex-col items-start gap-1 text-xs sm:flex-row sm:text-sm",
                toneText[tone],
                step.state === "current" && "font-semibold",
              )}
            >
              <ToneShape tone={tone} className="sm:mt-[5px]" />
              <span className="min-w-0">
                {twoLines(step.label)}
                <span className="sr-only">{said[step.state]}</span>
              </span>
            </p>
            {step.moved && (
              <p className="text-ink-muted text-xs tabular">
                <time dateTime={step.moved.at}>{step.moved.text}</time>
                <span className="hidden sm:inline">
                  , <bdi>{step.moved.by}</bdi>
                </span>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const said = { done: ", reached", current: ", now", to_come: ", to come", skipped: ", left out" } as const;

/** The last two words stay together: "Out of line" takes two lines of a phone, not three. */
const twoLines = (label: string) => label.replace(/ (?=\S+$)/, "\u00a0");

function toneOf({ state, phase }: NightStep): Tone {
  if (state === "to_come" || state === "skipped") return "neutral";
  if (phase === "back_in_line" || (state === "done" && phase !== "scheduled")) return "done";
  if (phase === "scheduled") return state === "current" ? "info" : "done";
  return "danger";
}
