"use client";

import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import type { NoteAudience } from "#lib/releases/schema.ts";
import type { TenantOption } from "#lib/releases/schema-desk.ts";

type Props = {
  audience: NoteAudience;
  errors: string[];
  tenants: TenantOption[];
  components: SelectOption[];
  integrations: SelectOption[];
  /** Whom the saved audience reaches; left out where a live count is shown. */
  reach?: string | undefined;
};

const kinds: { value: NoteAudience["kind"]; label: string }[] = [
  { value: "all", label: "Every tenant" },
  { value: "component", label: "By component" },
  { value: "integration_type", label: "By integration type" },
  { value: "named", label: "Named tenants" },
];

/** Who will read the note; fixed when it is published. */
export function AudienceField({ audience, errors, tenants, components, integrations, reach }: Props) {
  const [kind, setKind] = useState(audience.kind);
  const named = audience.kind === "named" ? audience.tenantIds : [];
  return (
    <Fieldset legend="Who reads it" description={reach && `As saved: ${reach}.`} errors={errors}>
      {kinds.map(({ value, label }) => (
        <Choice
          key={value}
          type="radio"
          name="audienceKind"
          value={value}
          label={label}
          defaultChecked={value === kind}
          onChange={() => setKind(value)}
        />
      ))}
      {kind === "component" && (
        <Select
          name="audienceComponent"
          label="Tenants that run"
          options={components}
          defaultValue={audience.kind === "component" ? audience.component : undefined}
        />
      )}
      {kind === "integration_type" && (
        <Select
          name="audienceIntegrationType"
          label="Integration type"
          options={integrations}
          defaultValue={audience.kind === "integration_type" ? audience.integrationType : undefined}
        />
      )}
      <div hidden={kind !== "named"} className="max-h-72 overflow-y-auto border-line border-s ps-3">
        {tenants.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="audienceTenantIds[]"
            value={id}
            label={<bdi>{name}</bdi>}
            defaultChecked={named.includes(id)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
