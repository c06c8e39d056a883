import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

type TextAreaProps = FieldProps & ComponentProps<"textarea">;

/** Several lines of text; grows with its content where the browser can. */
export function TextArea({ label, description, errors, optional, id, className, ...native }: TextAreaProps) {
  return (
    <Field {...{ label, description, errors, optional, id }}>
      {(control) => (
        <textarea
          rows={4}
          dir="auto"
          required={!optional}
          {...native}
          {...control}
          className={classNames(controlStyle, "field-sizing-content min-h-24 resize-y", className)}
        />
      )}
    </Field>
  );
}
