"use client";

import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Refused } from "./ask.ts";
import { foldOptions } from "./fold-options.ts";
import { type StepRow, stepErrors } from "./step-rows.ts";

const typeOptions = [
  { value: "", label: "All tenants" },
  { value: "dns", label: "DNS only" },
  { value: "service_worker", label: "Service worker only" },
];

const quiet = { size: "small", tone: "quiet" } as const;

type Props = {
  row: StepRow;
  number: number;
  isLast: boolean;
  refused: Refused | undefined;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One step: what is asked, of whom, until when. Every row sends every part, so that the parts stay together. */
export function StepField({ row, number, isLast, refused, onMove, onRemove }: Props) {
  const { key, text, due, dueFold, type } = row;
  const foldErrors = stepErrors(refused, key, "dueFold");
  return (
    <li data-step={key} className="flex flex-col gap-2 py-3">
      <input type="hidden" name="stepKey[]" value={key} />
      <TextArea
        name="stepText[]"
        label={`Step ${number}`}
        rows={2}
        className="min-h-16"
        maxLength={300}
        required={false}
        defaultValue={text}
        data-focus="text"
        errors={stepErrors(refused, key, "text")}
      />
      <div className="grid gap-2 sm:grid-cols-2">
        <TextInput
          type="datetime-local"
          name="stepDue[]"
          label="Due"
          optional
          defaultValue={due}
          errors={stepErrors(refused, key, "due")}
        />
        <Select
          name="stepType[]"
          label="Asked of"
          options={typeOptions}
          required={false}
          defaultValue={type}
          errors={stepErrors(refused, key, "integrationType")}
        />
      </div>
      {foldErrors || dueFold ? (
        <Select
          name="stepDueFold[]"
          label="Due: which of the two?"
          placeholder="Choose one"
          required={false}
          options={foldOptions}
          defaultValue={dueFold}
          errors={foldErrors}
        />
      ) : (
        <input type="hidden" name="stepDueFold[]" value="" />
      )}
      <div className="flex flex-wrap gap-1">
        <Button
          {...quiet}
          data-focus="up"
          aria-label={`Up: step ${number}`}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          Up
        </Button>
        <Button
          {...quiet}
          data-focus="down"
          aria-label={`Down: step ${number}`}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          Down
        </Button>
        <Button {...quiet} data-focus="remove" aria-label={`Remove step ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  );
}
