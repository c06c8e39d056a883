"use client";

import { useEffect, useRef } from "react";
import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Section } from "#components/ui/section.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { AnnouncementOptions, Option } from "#lib/upgrades/schema-announcement.ts";
import type { UpgradeTemplate } from "#lib/upgrades/templates.ts";
import { AnnounceDates } from "./announce-dates.tsx";
import { AnnounceWords } from "./announce-words.tsx";
import { asker } from "./ask.ts";
import { StepFields } from "./step-fields.tsx";
import { TenantPicker } from "./tenant-picker.tsx";

type Props = {
  options: AnnouncementOptions;
  template: UpgradeTemplate;
  zones: Option[];
  components: Option[];
  mostSteps: number;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Announces a major upgrade. What was typed stays when it is refused, with the words at each field. */
export function AnnounceForm({ options, template, zones, components, mostSteps, action }: Props) {
  const { refused, form } = useKeptForm(action);
  const element = useRef<HTMLFormElement>(null);

  // The button stands far below what is wrong: the first such field is brought to the person.
  useEffect(() => {
    if (!refused) return;
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else element.current?.scrollIntoView();
  }, [refused]);

  const ask = asker(refused);
  const tenants = ask("tenantIds[]");
  const atOnce = ask("confirmsAtOnce");
  return (
    <form ref={element} {...form} noValidate autoComplete="off">
      {refused && (
        <div className="mb-6 max-w-form">
          <FormError message={refused.message} />
        </div>
      )}
      <Section title="What">
        <AnnounceWords ask={ask} template={template} components={components} />
      </Section>
      <Section title="When">
        <AnnounceDates
          ask={ask}
          zones={zones}
          timeZone={options.timeZone}
          expectedMinutes={template.expectedMinutes}
        />
      </Section>
      <Section title="Steps">
        <div className="max-w-form">
          <StepFields refused={refused} template={template} most={mostSteps} />
        </div>
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
          <Checkbox
            name="confirmsAtOnce"
            label="Agree at once"
            description="A client’s first choice becomes its window without your answer, if it is free and keeps every rule. Off: you answer each offer."
            defaultChecked={atOnce.defaultValue === "on"}
          />
          <TenantPicker
            tenants={options.tenants}
            components={components}
            chosenBefore={tenants.values}
            errors={tenants.errors}
          />
        </div>
      </Section>
      <SubmitButton pendingLabel="Announcing…">Announce upgrade</SubmitButton>
    </form>
  );
}
