import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { NoteInput } from "#lib/releases/schema.ts";

type Props = { content: NoteInput; errors: FieldErrors; options: SelectOption[] };

/** What sorts of change a release holds. */
export function ChangeTypesField({ content, errors, options }: Props) {
  const known: string[] = content.changeTypes;
  return (
    <Fieldset legend="Types of change" errors={errors["changeTypes"]}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          name="changeTypes[]"
          value={value}
          label={label}
          defaultChecked={known.includes(value)}
        />
      ))}
    </Fieldset>
  );
}
