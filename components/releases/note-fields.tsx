import { Checklist } from "#components/editor/checklist.tsx";
import type { Preview } from "#components/editor/preview-pane.tsx";
import type { FieldErrors } from "#lib/errors.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { PublishCheck, TenantOption } from "#lib/releases/schema-desk.ts";
import { AudienceField } from "./audience-field.tsx";
import { BodyField } from "./body-field.tsx";
import { ClassificationFields } from "./classification-fields.tsx";
import type { EditorOptions } from "./editor-options.ts";
import { WordFields } from "./word-fields.tsx";

type Props = {
  content: NoteInput;
  errors: FieldErrors;
  options: EditorOptions;
  tenants: TenantOption[];
  reach: string;
  checks: PublishCheck[] | undefined;
  preview: (form: FormData) => Promise<Preview>;
};

/** Every field of a draft, in the order in which it is written. */
export function NoteFields({ content, errors, options, tenants, reach, checks, preview }: Props) {
  const { components, integrations } = options;
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <WordFields content={content} errors={errors} />
        </div>
        <Checklist checks={checks} />
      </div>
      <BodyField markdown={content.bodyMarkdown} errors={errors["bodyMarkdown"]} preview={preview} />
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <ClassificationFields content={content} errors={errors} options={options} />
        <AudienceField
          audience={content.audience}
          errors={Object.entries(errors).flatMap(([name, messages]) =>
            /^audience\b/.test(name) ? messages : [],
          )}
          reach={checks ? undefined : reach}
          {...{ tenants, components, integrations }}
        />
      </div>
    </>
  );
}
