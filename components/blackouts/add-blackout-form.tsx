"use client";

import Link from "next/link";
import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

/** Agreed windows that a new blackout touches. */
type Touched = { text: string; href: string }[];
type State = FormState<Touched>;

type Props = {
  action: (previous: State, form: FormData) => Promise<State>;
  /** "Berlin time"; the vendor chooses a zone instead. */
  zoneName?: string;
  zones?: { options: SelectOption[]; usual: string };
};

const strengths = [
  { value: "hard", label: "Hard", description: "No window can be offered or agreed in this time." },
  { value: "soft", label: "Soft", description: "Windows are possible, but not suggested." },
];

/** Keeps a time without windows, and names the agreed windows that it touches. */
export function AddBlackoutForm({ action, zoneName, zones }: Props) {
  const [state, formAction] = useActionState<State, FormData>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const ask = (name: string) => ({
    name,
    defaultValue: refused?.values[name]?.[0],
    errors: refused?.fields[name],
  });
  const timeZone = ask("timeZone");
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && <Saved message={state.message} touched={state.data ?? []} />}
      {zones && (
        <Select
          {...timeZone}
          defaultValue={timeZone.defaultValue ?? zones.usual}
          label="Time zone"
          description="Start and end are read by its clocks."
          options={zones.options}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <WallTime ask={ask} name="start" label={zoneName ? `Start, ${zoneName}` : "Start"} />
        <WallTime ask={ask} name="end" label={zoneName ? `End, ${zoneName}` : "End"} />
      </div>
      <TextInput
        {...ask("reason")}
        label="Reason"
        description={zones ? "Every client reads it." : "Spec reads it when it looks for a time."}
        maxLength={200}
      />
      <RadioGroup
        legend="How strict"
        name="strength"
        options={strengths}
        defaultValue={refused?.values["strength"]?.[0] ?? "hard"}
        errors={refused?.fields["strength"]}
      />
      <div>
        <SubmitButton pendingLabel="Adding…">Add blackout</SubmitButton>
      </div>
    </form>
  );
}

type Ask = (name: string) => {
  name: string;
  defaultValue: string | undefined;
  errors: string[] | undefined;
};

function WallTime({ ask, name, label }: { ask: Ask; name: string; label: string }) {
  const fold = ask(`${name}Fold`);
  return (
    <div className="flex flex-col gap-2">
      <TextInput {...ask(name)} type="datetime-local" label={label} />
      {(fold.errors || fold.defaultValue) && (
        <Select
          {...fold}
          label={`${label}: which of the two?`}
          placeholder="Choose one"
          options={[
            { value: "earlier", label: "The earlier" },
            { value: "later", label: "The later" },
          ]}
        />
      )}
    </div>
  );
}

function Saved({ message, touched }: { message: string; touched: Touched }) {
  if (touched.length === 0) return <Notice tone="done" role="status" title={message} />;
  return (
    <Notice tone="needs-you" role="status" title={message}>
      <p>These agreed windows lie in it and stay as they are. Move them if they should not:</p>
      <ul className="mt-1 list-disc ps-5">
        {touched.map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
