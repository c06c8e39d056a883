import type { ReactNode } from "react";
import { ToneShape } from "./tone-shape.tsx";

type FieldMessageProps = {
  id: string | undefined;
  description?: ReactNode;
  errors?: string[] | undefined;
};

/** The words under a label (description) or under a control (errors). */
export function FieldMessage({ id, description, errors }: FieldMessageProps) {
  if (description)
    return (
      <div id={id} className="max-w-measure text-ink-muted">
        {description}
      </div>
    );
  if (!errors?.length) return null;
  return (
    <div id={id} className="flex max-w-measure gap-2 text-danger">
      <ToneShape tone="danger" className="mt-[5px]" />
      <div>
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
