"use client";

import { Button } from "#components/ui/button.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { CheckedChoice, ChoiceInput, FreeWindow, OutOfLineMethodName } from "#lib/windows/schema.ts";
import type { ChoiceDraft, DraftAction } from "./choice-drafts.ts";
import { Clocks } from "./clocks.tsx";
import { MethodNote } from "./method-note.tsx";

type Props = {
  draft: ChoiceDraft;
  rank: number;
  count: number;
  checked: CheckedChoice | undefined;
  problems: CheckedChoice["problems"];
  zoneName: string;
  bounds: { min: string; max: string };
  durations: SelectOption[];
  methods: SelectOption[];
  change: (action: DraftAction) => void;
  /** What the quietest free window is expected to meet, where that is known. */
  quietest: number | undefined;
};

/** One ranked choice: when, how long, how; below it what the portal says of it. */
export function ChoiceFields(props: Props) {
  const { draft, rank, count, checked, problems, zoneName, bounds, durations, methods, change, quietest } =
    props;
  const set = (to: Partial<ChoiceInput>) => change({ kind: "change", id: draft.id, to });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-line border-b pb-5">
      <legend className="sr-only">Choice {rank}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p aria-hidden="true" className="font-semibold">
          Choice {rank}
        </p>
        <RankButtons id={draft.id} rank={rank} count={count} change={change} />
      </div>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <div className="flex flex-col gap-2">
          <TextInput
            type="datetime-local"
            label={`Start, ${zoneName}`}
            value={draft.wallStart}
            // A choice without a time was asked for just now: it is written next.
            autoFocus={draft.wallStart === ""}
            min={bounds.min}
            max={bounds.max}
            errors={problems.wallStart}
            onChange={(event) => set({ wallStart: event.target.value })}
          />
          {checked?.nearest.map((free) => (
            <UseInstead key={free.text} free={free} set={set} />
          ))}
        </div>
        <Select
          label="Length"
          value={String(draft.durationMinutes)}
          options={durations}
          errors={problems.durationMinutes}
          onChange={(event) => set({ durationMinutes: Number(event.target.value) })}
        />
      </div>
      {checked?.fold && (
        <Select
          label="Clocks show this time twice that day. Which?"
          placeholder="Choose one"
          value={draft.fold ?? ""}
          options={[
            { value: "earlier", label: `The earlier: ${checked.fold.earlier}` },
            { value: "later", label: `The later: ${checked.fold.later}` },
          ]}
          errors={problems.fold}
          onChange={(event) => set({ fold: event.target.value === "later" ? "later" : "earlier" })}
        />
      )}
      <Select
        label="Out of line"
        value={draft.method}
        options={methods}
        errors={problems.method}
        onChange={(event) => set({ method: event.target.value as OutOfLineMethodName })}
      />
      <div aria-live="polite" className="flex flex-col gap-1 text-xs">
        {checked && checked.clocks.length > 0 && (
          <Clocks clocks={checked.clocks} clockChange={checked.clockChange} />
        )}
        {checked?.expectedRequests !== null && checked?.expectedRequests !== undefined && (
          <p>{requestsWords(checked.expectedRequests, quietest)}</p>
        )}
        {checked?.softBlackout && (
          <p className="text-needs">
            In a soft blackout, <bdi>{checked.softBlackout}</bdi>: another time suits better.
          </p>
        )}
        <MethodNote method={draft.method} />
      </div>
    </fieldset>
  );
}

/** Twice the quietest is worth a word: it was chosen by hand, without the evidence in view. */
function requestsWords(expected: number, quietest: number | undefined): string {
  const about = `About ${expected.toLocaleString("en-GB")} requests expected`;
  const times = quietest ? Math.round(expected / quietest) : 0;
  return times >= 2 ? `${about}, ${times} times as many as in the quietest free window.` : `${about}.`;
}

function UseInstead({ free, set }: { free: FreeWindow; set: (to: Partial<ChoiceInput>) => void }) {
  return (
    <Button
      size="small"
      className="self-start"
      onClick={() => set({ wallStart: free.wallStart, ...foldOf(free) })}
    >
      Use {free.text}
    </Button>
  );
}

const foldOf = ({ fold }: FreeWindow) => (fold ? { fold } : {});

type RankProps = { id: number; rank: number; count: number; change: (action: DraftAction) => void };

function RankButtons({ id, rank, count, change }: RankProps) {
  return (
    <div className="flex gap-1">
      {rank > 1 && (
        <Button size="small" tone="quiet" onClick={() => change({ kind: "move", id, by: -1 })}>
          Move up<span className="sr-only"> choice {rank}</span>
        </Button>
      )}
      {rank < count && (
        <Button size="small" tone="quiet" onClick={() => change({ kind: "move", id, by: 1 })}>
          Move down<span className="sr-only"> choice {rank}</span>
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={() => change({ kind: "remove", id })}>
        Remove<span className="sr-only"> choice {rank}</span>
      </Button>
    </div>
  );
}
