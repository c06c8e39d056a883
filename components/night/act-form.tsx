"use client";

import type { ComponentProps, ReactNode } from "react";
import { HiddenFields } from "#components/shell/hidden-fields.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { NightAct } from "./act.ts";
import { useNight } from "./night-context.tsx";
import { useAct } from "./use-act.ts";

type Refused = Extract<FormState, { status: "refused" }>;

type Props = {
  act: NightAct;
  hidden?: Record<string, string | number>;
  label: string;
  pendingLabel: string;
  tone?: ComponentProps<typeof SubmitButton>["tone"];
  size?: ComponentProps<typeof SubmitButton>["size"];
  wide?: boolean;
  /** The fields, with what was typed and what is wrong with it after a refusal. */
  children?: (refused: Refused | undefined) => ReactNode;
};

/** One act about the window of this page; a refusal is said above its button, and what was typed stays. */
export function ActForm({
  act,
  hidden,
  label,
  pendingLabel,
  tone = "secondary",
  size,
  wide,
  children,
}: Props) {
  const { night } = useNight();
  const { refused, formAction } = useAct(act);
  const fields = children?.(refused);
  // A field that says the same says it at the right place.
  const isSaid = fields && Object.values(refused?.fields ?? {}).some(([words]) => words === refused?.message);
  return (
    <form action={formAction} className="flex flex-col items-stretch gap-3">
      <FormError message={isSaid ? undefined : refused?.message} fields={fields ? {} : refused?.fields} />
      <HiddenFields values={{ windowId: night.id, ...hidden }} />
      {fields}
      <div className={wide ? "grid" : undefined}>
        <SubmitButton tone={tone} pendingLabel={pendingLabel} {...(size && { size })}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}

/** A field's former value and its errors after a refusal. */
export function typedIn(refused: Refused | undefined, name: string) {
  return { defaultValue: refused?.values[name]?.[0], errors: refused?.fields[name] };
}
