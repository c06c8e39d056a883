import type { ReactNode } from "react";
import { Choice } from "./choice.tsx";
import { Fieldset } from "./fieldset.tsx";

export type RadioOption = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: RadioOption[];
  description?: ReactNode;
  errors?: string[] | undefined;
  defaultValue?: string | undefined;
  optional?: boolean;
};

/** One of a few, all of them in sight. */
export function RadioGroup({ name, options, defaultValue, optional, ...fieldset }: RadioGroupProps) {
  return (
    <Fieldset {...fieldset}>
      {options.map((option) => (
        <Choice
          key={option.value}
          {...option}
          type="radio"
          name={name}
          required={!optional}
          defaultChecked={option.value === defaultValue}
        />
      ))}
    </Fieldset>
  );
}
