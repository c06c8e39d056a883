import type { FieldDoc } from "#lib/api/schema-docs.ts";

type FieldListProps = {
  fields: FieldDoc[];
  label: string;
  /** Fields of an answer are always there, so that goes without saying. */
  isAnswer?: boolean;
};

/** Fields of a request or answer: what each takes, and whether it must be there. */
export function FieldList({ fields, label, isAnswer }: FieldListProps) {
  return (
    <dl aria-label={label} className="divide-y divide-line border-line border-y">
      {fields.map(({ name, type, isRequired, description }) => (
        <div key={name} className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[14rem_1fr]">
          <dt className="min-w-0">
            <code className="break-all font-semibold">{name}</code>
            {isRequired && !isAnswer && <span className="ms-2 text-ink-muted text-xs">required</span>}
          </dt>
          <dd className="min-w-0">
            <span className="text-ink-muted">{type}</span>
            {description && <p>{description}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
