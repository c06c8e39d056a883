import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

type FileInputProps = FieldProps & Omit<ComponentProps<"input">, "type">;

/** A native file chooser; browsers accept a dropped file on it as well. */
export function FileInput({
  label,
  description,
  errors,
  optional,
  id,
  className,
  ...native
}: FileInputProps) {
  return (
    <Field {...{ label, description, errors, optional, id }}>
      {(control) => (
        <input
          required={!optional}
          {...native}
          {...control}
          type="file"
          className={classNames(
            controlStyle,
            "border-dashed py-1 file:me-3 file:rounded-sm file:bg-hover file:px-2.5 file:py-1 file:font-semibold",
            className,
          )}
        />
      )}
    </Field>
  );
}
