import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { EditorOptions } from "./editor-options.ts";

type Props = { content: NoteInput; errors: FieldErrors; options: EditorOptions };

/** What sort of release it is, as the feed's filters know it. */
export function ClassificationFields({ content, errors, options }: Props) {
  const known: string[] = content.changeTypes;
  return (
    <>
      <RadioGroup
        legend="Kind"
        name="kind"
        options={options.kinds}
        defaultValue={content.kind}
        errors={errors["kind"]}
      />
      <Fieldset legend="Types of change" errors={errors["changeTypes"]}>
        {options.changeTypes.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="changeTypes[]"
            value={value}
            label={label}
            defaultChecked={known.includes(value)}
          />
        ))}
      </Fieldset>
      <Fieldset legend="Train">
        <Checkbox
          name="outOfTrain"
          label="Outside the weekly train"
          description="Shipped by itself, as security patches may be."
          defaultChecked={content.outOfTrain}
          errors={errors["outOfTrain"]}
        />
      </Fieldset>
    </>
  );
}
