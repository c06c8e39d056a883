import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { NoteInput } from "#lib/releases/schema.ts";

type Props = { content: NoteInput; errors: FieldErrors };

/** The lines a hurried client reads: what changed, does it matter, must I do something. */
export function WordFields({ content, errors }: Props) {
  return (
    <>
      <TextInput
        name="headline"
        label="Headline"
        description="One line that says what changed, up to 140 characters."
        dir="auto"
        autoComplete="off"
        required={false}
        defaultValue={content.headline}
        errors={errors["headline"]}
      />
      <TextArea
        name="summary"
        label="Summary"
        rows={2}
        required={false}
        defaultValue={content.summary}
        errors={errors["summary"]}
      />
      <TextArea
        name="impact"
        label="Impact"
        description="What clients will notice, if only “None”."
        rows={2}
        required={false}
        defaultValue={content.impact}
        errors={errors["impact"]}
      />
      <TextArea
        name="actionRequired"
        label="Action required"
        description="Leave it empty when there is nothing to do."
        rows={2}
        optional
        defaultValue={content.actionRequired}
        errors={errors["actionRequired"]}
      />
    </>
  );
}
