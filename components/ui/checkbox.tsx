import { useId } from "react";
import { Choice, type ChoiceProps } from "./choice.tsx";
import { FieldMessage } from "./field-message.tsx";

type CheckboxProps = ChoiceProps & { errors?: string[] | undefined };

/** One yes or no. Several with the same name stand in a Fieldset. */
export function Checkbox({ errors, ...choice }: CheckboxProps) {
  const errorId = useId();
  const isInvalid = Boolean(errors?.length);
  return (
    <div className="flex flex-col gap-1">
      <Choice
        {...choice}
        type="checkbox"
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? errorId : undefined}
      />
      <FieldMessage id={errorId} errors={errors} />
    </div>
  );
}
