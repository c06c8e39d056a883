import { type ReactNode, useId } from "react";
import { FieldMessage } from "./field-message.tsx";

type FieldsetProps = {
  legend: ReactNode;
  description?: ReactNode;
  errors?: string[] | undefined;
  children: ReactNode;
};

/** Several controls that answer one question. */
export function Fieldset({ legend, description, errors, children }: FieldsetProps) {
  const id = useId();
  const descriptionId = description ? `${id}-description` : undefined;
  const errorId = errors?.length ? `${id}-error` : undefined;
  return (
    <fieldset
      aria-describedby={[descriptionId, errorId].filter(Boolean).join(" ") || undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <FieldMessage id={descriptionId} description={description} />
      {children}
      <FieldMessage id={errorId} errors={errors} />
    </fieldset>
  );
}
