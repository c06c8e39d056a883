import { type ComponentProps, type ReactNode, useId } from "react";

export type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  description?: ReactNode;
};

/** A box or dot with its words to the right; the words are part of the target. */
export function Choice({
  type,
  label,
  description,
  ...native
}: ChoiceProps & { type: "checkbox" | "radio" }) {
  const id = useId();
  const descriptionId = description ? `${id}-description` : undefined;
  const describedBy = [native["aria-describedby"], descriptionId].filter(Boolean).join(" ");

  return (
    <div className="grid grid-cols-[1rem_1fr] gap-x-2.5 has-disabled:text-ink-muted">
      <input
        id={id}
        {...native}
        type={type}
        aria-describedby={describedBy || undefined}
        className="mt-1 size-4"
      />
      <label htmlFor={native.id ?? id} className="py-0.5">
        {label}
      </label>
      {description && (
        <div id={descriptionId} className="col-start-2 max-w-measure text-ink-muted">
          {description}
        </div>
      )}
    </div>
  );
}
