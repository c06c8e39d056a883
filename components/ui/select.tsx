import type { ComponentProps } from "react";
import { Chevron } from "./chevron.tsx";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, "children" | "multiple"> & {
    options: SelectOption[];
    /** Shown first and refused by the browser when the field is required, for example "Choose a crew". */
    placeholder?: string;
  };

/** A native select: every phone has a good one. */
export function Select({
  label,
  description,
  errors,
  optional,
  id,
  options,
  placeholder,
  className,
  ...native
}: SelectProps) {
  return (
    <Field {...{ label, description, errors, optional, id }}>
      {(control) => (
        <span className="relative block">
          <select
            // React resets a form after its action and forgets a changed default of a select; a new key keeps it.
            key={String(native.defaultValue ?? "")}
            required={!optional}
            {...native}
            {...control}
            className={classNames(controlStyle, "appearance-none truncate pe-8", className)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Chevron className="-translate-y-1/2 pointer-events-none absolute end-2.5 top-1/2 text-ink-muted" />
        </span>
      )}
    </Field>
  );
}
