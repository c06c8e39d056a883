"use client";

import { useActionState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Section } from "#components/ui/section.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { AnnouncementOptions, Option } from "#lib/upgrades/schema.ts";
import { AnnounceDates } from "./announce-dates.tsx";
import { type Ask, asker } from "./ask.ts";

type Props = {
  options: AnnouncementOptions;
  zones: Option[];
  components: Option[];
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Announces a major upgrade. What was typed stays when it is refused, with the words at each field. */
export function AnnounceForm({ options, zones, components, action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const ask = asker(refused);
  return (
    <form action={formAction} noValidate>
      {refused && (
        <div className="mb-6 max-w-form">
          <FormError message={refused.message} />
        </div>
      )}
      <Section title="What">
        <div className="flex max-w-form flex-col gap-4">
          <TextInput
            {...ask("title")}
            label="Title"
            description="For example: Database 16."
            maxLength={120}
          />
          <Select {...ask("component")} label="Component" options={components} />
          <TextArea {...ask("what")} label="What changes" maxLength={4000} />
          <TextArea {...ask("why")} label="Why it is needed" maxLength={4000} />
          <TextArea {...ask("impact")} label="What clients will notice" maxLength={4000} />
          <TextArea
            {...ask("requiredActions")}
            label="What clients must do before"
            description="One step a line. Leave it empty when nothing is asked."
            optional
          />
        </div>
      </Section>
      <Section title="When">
        <AnnounceDates ask={ask} zones={zones} timeZone={options.timeZone} />
      </Section>
      <Section title="Who">
        <div className="flex max-w-form flex-col gap-4">
          <Select {...ask("crewId")} label="Crew" options={options.crews} placeholder="Choose a crew" />
          <Select
            {...ask("deputyId")}
            label="Deputy"
            description="Stands in for you."
            options={options.deputies}
            placeholder="Choose a deputy"
          />
          <Tenants tenants={options.tenants} ask={ask} />
        </div>
      </Section>
      <SubmitButton pendingLabel="Announcing…">Announce upgrade</SubmitButton>
    </form>
  );
}

function Tenants({ tenants, ask }: { tenants: AnnouncementOptions["tenants"]; ask: Ask }) {
  const { values, errors } = ask("tenantIds[]");
  return (
    // React resets a form after its action and forgets changed boxes; a new key keeps them.
    <Fieldset key={values.join()} legend="Tenants" errors={errors}>
      {tenants.map(({ value, label, description }) => (
        <Checkbox
          key={value}
          name="tenantIds[]"
          value={value}
          label={label}
          description={description}
          defaultChecked={values.includes(value)}
        />
      ))}
    </Fieldset>
  );
}
