"use client";

import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { reachOf } from "#lib/upgrades/rules-reach.ts";
import type { Option, TenantOption } from "#lib/upgrades/schema-announcement.ts";
import { ReachWords } from "./reach-words.tsx";

type Props = {
  tenants: TenantOption[];
  components: Option[];
  /** Chosen in a form that was refused. */
  chosenBefore: string[];
  errors: string[] | undefined;
};

/** As many as a person looks through; all that match can be chosen at once. */
const MOST_SHOWN = 100;

const typeOptions = [
  { value: "dns", label: "DNS" },
  { value: "service_worker", label: "Service worker" },
];

/** Chooses tenants among hundreds: search and filters narrow what is shown, never what is chosen. */
export function TenantPicker({ tenants, components, chosenBefore, errors }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenBefore));
  const [search, setSearch] = useState("");
  const [type, setType] = useState("");
  const [component, setComponent] = useState("");

  const matching = useMemo(() => {
    const words = search.trim().toLocaleLowerCase();
    return tenants
      .filter(({ name }) => name.toLocaleLowerCase().includes(words))
      .filter(({ integrationType }) => type === "" || integrationType === type)
      .filter(({ components: runs }) => component === "" || runs.includes(component));
  }, [tenants, search, type, component]);
  const shown = matching.slice(0, MOST_SHOWN);
  const shownIds = new Set(shown.map(({ id }) => id));

  const choose = (some: TenantOption[], isChosen: boolean) => {
    const after = new Set(chosen);
    for (const { id } of some) {
      if (isChosen) after.add(id);
      else after.delete(id);
    }
    setChosen(after);
  };

  const matchingChosen = matching.filter(({ id }) => chosen.has(id)).length;
  return (
    <Fieldset legend="Tenants" errors={errors}>
      <div className="grid gap-2 sm:grid-cols-3">
        <TextInput
          type="search"
          label="Search by name"
          required={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          // Enter searches; it does not announce.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <Select
          label="Integration type"
          placeholder="All"
          required={false}
          options={typeOptions}
          onChange={(event) => setType(event.target.value)}
        />
        <Select
          label="Runs"
          placeholder="Any component"
          required={false}
          options={components}
          onChange={(event) => setComponent(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          onClick={() => choose(matching, true)}
          disabled={matchingChosen === matching.length}
        >
          Choose all {matching.length.toLocaleString("en-GB")} that match
        </Button>
        <Button
          size="small"
          tone="quiet"
          onClick={() => choose(matching, false)}
          disabled={matchingChosen === 0}
        >
          Clear these
        </Button>
      </div>
      {[...chosen].map(
        (id) => !shownIds.has(id) && <input key={id} type="hidden" name="tenantIds[]" value={id} />,
      )}
      <div className="max-h-80 overflow-y-auto border-line border-y py-1">
        {shown.map((tenant) => (
          <Choice
            key={tenant.id}
            type="checkbox"
            name="tenantIds[]"
            value={tenant.id}
            label={<bdi>{tenant.name}</bdi>}
            description={tenant.description}
            checked={chosen.has(tenant.id)}
            onChange={(event) => choose([tenant], event.target.checked)}
          />
        ))}
        {matching.length > shown.length && (
          <p className="py-2 text-ink-muted">
            And {(matching.length - shown.length).toLocaleString("en-GB")} more: search by name to see them.
          </p>
        )}
        {matching.length === 0 && (
          <p className="py-2 text-ink-muted">No tenant is named or set up like that.</p>
        )}
      </div>
      <ReachWords reach={reachOf(tenants.filter(({ id }) => chosen.has(id)))} />
    </Fieldset>
  );
}
