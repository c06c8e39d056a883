"use client";

import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Option } from "#lib/upgrades/schema.ts";
import type { Ask } from "./ask.ts";

type Props = { ask: Ask; zones: Option[]; timeZone: string };

/** The three dates by the clocks of one named zone, and how long the engine is out of line. */
export function AnnounceDates({ ask, zones, timeZone }: Props) {
  const zone = ask("timeZone");
  return (
    <div className="flex max-w-form flex-col gap-4">
      <Select
        {...zone}
        defaultValue={zone.defaultValue ?? timeZone}
        label="Time zone"
        description="The dates below are read by its clocks."
        options={zones}
      />
      <DateField
        ask={ask}
        name="firstPossible"
        label="First possible"
        description="No window starts before."
      />
      <DateField
        ask={ask}
        name="decideBy"
        label="Decide by"
        description="Clients propose windows until then."
      />
      <DateField ask={ask} name="appliedBy" label="Applied by" description="No window ends after." />
      <TextInput
        {...ask("expectedMinutes")}
        type="number"
        inputMode="numeric"
        min={1}
        max={480}
        label="Expected minutes out of line"
      />
    </div>
  );
}

type DateFieldProps = { ask: Ask; name: string; label: string; description: string };

function DateField({ ask, name, label, description }: DateFieldProps) {
  const fold = ask(`${name}Fold`);
  return (
    <>
      <TextInput {...ask(name)} type="datetime-local" label={label} description={description} />
      {(fold.errors || fold.defaultValue) && (
        <Select
          {...fold}
          label={`${label}: which of the two?`}
          placeholder="Choose one"
          options={[
            { value: "earlier", label: "The earlier" },
            { value: "later", label: "The later" },
          ]}
        />
      )}
    </>
  );
}
