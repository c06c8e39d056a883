import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

type TextInputProps = FieldProps & ComponentProps<"input">;

/** One line of text, or any other native input type such as email, number or datetime-local. */
export function TextInput({
  label,
  description,
  errors,
  optional,
  id,
  className,
  ...native
}: TextInputProps) {
  return (
    <Field {...{ label, description, errors, optional, id }}>
      {(control) => (
        <input
          type="text"
          required={!optional}
          {...native}
          {...control}
          className={classNames(controlStyle, className)}
        />
      )}
    </Field>
  );
}
