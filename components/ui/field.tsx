import { type ReactNode, useId } from "react";
import { FieldMessage } from "./field-message.tsx";

/** What every form control of the portal takes besides its native attributes. */
export type FieldProps = {
  label: ReactNode;
  description?: ReactNode;
  /** Messages of the last attempt, in words for the person who filled the form. */
  errors?: string[] | undefined;
  /** Fields are asked for unless marked optional. */
  optional?: boolean;
};

/** Attributes that tie a control to its label, description and errors. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = FieldProps & { id?: string | undefined; children: (control: ControlProps) => ReactNode };

/** Label, description, control and error of one question. */
export function Field({ label, description, errors, optional, id, children }: Props) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const descriptionId = description ? `${controlId}-description` : undefined;
  const errorId = errors?.length ? `${controlId}-error` : undefined;
  const describedBy = [descriptionId, errorId].filter(Boolean).join(" ");

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={controlId} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-muted"> (optional)</span>}
      </label>
      <FieldMessage id={descriptionId} description={description} />
      {children({
        id: controlId,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": errorId ? true : undefined,
      })}
      <FieldMessage id={errorId} errors={errors} />
    </div>
  );
}
