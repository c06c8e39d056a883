import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import type { TrafficPreview } from "#lib/traffic/schema-upload.ts";

type Props = {
  preview: TrafficPreview;
  zones: SelectOption[];
  fields: Record<string, string[]>;
};

const units = [
  { value: "count", label: "Requests from its time to the next row’s" },
  { value: "per_second", label: "Requests per second" },
  { value: "per_minute", label: "Requests per minute" },
];

const repeatChoices = [
  { value: "last", label: "The last row counts" },
  { value: "sum", label: "Add them up, as when each server has a row" },
  { value: "average", label: "Take their mean" },
];

/** What a file leaves open: its zone, its unit and its repeated timestamps. */
export function UploadQuestions({ preview: { asks, unit }, zones, fields }: Props) {
  return (
    <div className="flex max-w-md flex-col gap-4">
      {asks.zone && (
        <Select
          name="zone"
          label="Time zone of the timestamps"
          description="For those that do not say their own."
          placeholder="Choose the zone"
          options={zones}
          errors={fields["zone"]}
        />
      )}
      <Select name="unit" label="Each value is" options={units} defaultValue={unit} errors={fields["unit"]} />
      {asks.repeats && (
        <RadioGroup
          legend="A timestamp that comes again"
          name="repeats"
          options={repeatChoices}
          defaultValue="last"
          errors={fields["repeats"]}
        />
      )}
    </div>
  );
}
