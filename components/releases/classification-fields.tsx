import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import { ChangeTypesField } from "./change-types-field.tsx";
import type { EditorOptions } from "./editor-options.ts";

type Props = { content: NoteInput; errors: FieldErrors; options: EditorOptions };

/** What sort of release it is, as the feed's filters know it. */
export function ClassificationFields({ content, errors, options }: Props) {
  return (
    <>
      <RadioGroup
        legend="Kind"
        name="kind"
        options={options.kinds}
        defaultValue={content.kind}
        errors={errors["kind"]}
      />
      <ChangeTypesField content={content} errors={errors} options={options.changeTypes} />
      <Fieldset legend="Train">
        <input type="hidden" name="wasOutOfTrain" value={String(content.outOfTrain)} />
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
