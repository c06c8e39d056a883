"use client";

import { Button } from "#components/ui/button.tsx";
import { controlStyle } from "#components/ui/control-style.ts";
import { FieldMessage } from "#components/ui/field-message.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { HoursDraft, WeekAction } from "./week-drafts.ts";

type Props = {
  name: string;
  weekday: number;
  /** Of the whole week, in its order: errors name a stretch by its place. */
  drafts: HoursDraft[];
  errors: FieldErrors;
  change: (action: WeekAction) => void;
};

/** One day's stretches of hours. */
export function HoursFields({ name, weekday, drafts, errors, change }: Props) {
  const ofDay = drafts.filter((draft) => draft.weekday === weekday);
  const copy = (button: HTMLButtonElement) =>
    change({ kind: "copy", weekday, stretches: stretchesIn(button.closest("fieldset")) });
  return (
    <fieldset className="grid min-w-0 gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden="true" className="font-semibold sm:py-1.5">
        {name}
      </span>
      <div className="flex flex-col gap-2">
        {ofDay.map((draft, index) => (
          <Stretch
            key={draft.id}
            draft={draft}
            of={`${name}${index > 0 ? `, stretch ${index + 1}` : ""}`}
            errors={errors[`rows.${drafts.indexOf(draft)}`]}
            isOnly={ofDay.length === 1}
            change={change}
          />
        ))}
        <div className="-ms-2 flex flex-wrap gap-1">
          <Button size="small" tone="quiet" onClick={() => change({ kind: "add", weekday })}>
            Add hours<span className="sr-only"> on {name}</span>
          </Button>
          <Button size="small" tone="quiet" onClick={(event) => copy(event.currentTarget)}>
            Copy to all weekdays<span className="sr-only"> from {name}</span>
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

/** What the fields of a day hold now. */
function stretchesIn(day: HTMLFieldSetElement | null) {
  const valuesOf = (edge: "start" | "end") =>
    Array.from(day?.querySelectorAll<HTMLInputElement>(`[name="${edge}[]"]`) ?? [], ({ value }) => value);
  const ends = valuesOf("end");
  return valuesOf("start").map((start, index) => ({ start, end: ends[index] ?? "" }));
}

type StretchProps = Pick<Props, "change"> & {
  draft: HoursDraft;
  of: string;
  /** The day has no other; then its fields are emptied instead. */
  isOnly: boolean;
  errors: string[] | undefined;
};

function Stretch({ draft: { id, weekday, start, end }, of, isOnly, errors, change }: StretchProps) {
  const field = (edge: "start" | "end", value: string) => ({
    type: "time",
    name: `${edge}[]`,
    defaultValue: value,
    "aria-label": `${of}, ${edge}`,
    "aria-invalid": errors ? true : undefined,
    "aria-describedby": errors ? `hours-${id}` : undefined,
    className: `${controlStyle} max-w-36 flex-1 basis-32 max-sm:px-2 sm:max-w-32`,
  });
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="weekday[]" value={weekday} />
        <input {...field("start", start)} />
        <span className="text-ink-muted">to</span>
        <input {...field("end", end)} />
        {(!isOnly || start || end) && (
          <Button
            size="small"
            tone="quiet"
            className="max-sm:-ms-2"
            onClick={() => change({ kind: "remove", id })}
          >
            Remove<span className="sr-only"> {of}</span>
          </Button>
        )}
      </div>
      <FieldMessage id={errors ? `hours-${id}` : undefined} errors={errors} />
    </div>
  );
}
