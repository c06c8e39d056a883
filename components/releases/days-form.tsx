import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FieldErrors } from "#lib/errors.ts";

type Props = { from: string; to: string; today: string; errors: FieldErrors };

/** Two days of the calendar; a plain GET form, so the address can be shared. */
export function DaysForm({ from, to, today, errors }: Props) {
  return (
    <form className="mb-6 flex flex-wrap items-end gap-2 print:hidden">
      <TextInput
        type="date"
        name="from"
        label="From"
        defaultValue={from}
        max={today}
        errors={errors["from"]}
      />
      <TextInput
        type="date"
        name="to"
        label="To, included"
        defaultValue={to}
        max={today}
        errors={errors["to"]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
