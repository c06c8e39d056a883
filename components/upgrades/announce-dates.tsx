"use client";

import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Option } from "#lib/upgrades/schema-announcement.ts";
import type { Ask } from "./ask.ts";
import { foldOptions } from "./fold-options.ts";

type Props = { ask: Ask; zones: Option[]; timeZone: string; expectedMinutes: string };

/** The dates by the clocks of one named zone, and how long the engine is out of line. */
export function AnnounceDates({ ask, zones, timeZone, expectedMinutes }: Props) {
  const zone = ask("timeZone");
  const minutes = ask("expectedMinutes");
  return (
    <div className="flex max-w-form flex-col gap-4">
      <Select
        {...zone}
        defaultValue={zone.defaultValue ?? timeZone}
        label="Time zone"
        description="All dates on this page are read by its clocks."
        options={zones}
      />
      <DateField
        ask={ask}
        name="staging"
        label="Staging"
        description="When staging has the upgrade. Production starts a day later at the earliest."
        optional
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
        {...minutes}
        defaultValue={minutes.defaultValue ?? expectedMinutes}
        type="number"
        inputMode="numeric"
        min={1}
        max={480}
        label="Expected minutes out of line"
      />
    </div>
  );
}

type DateFieldProps = { ask: Ask; name: string; label: string; description: string; optional?: boolean };

function DateField({ ask, name, label, description, optional }: DateFieldProps) {
  const fold = ask(`${name}Fold`);
  return (
    <>
      <TextInput
        {...ask(name)}
        type="datetime-local"
        label={label}
        description={description}
        {...(optional && { optional })}
      />
      {(fold.errors || fold.defaultValue) && (
        <Select
          {...fold}
          label={`${label}: which of the two?`}
          placeholder="Choose one"
          options={foldOptions}
        />
      )}
    </>
  );
}
