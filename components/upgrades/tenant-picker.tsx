"use client";

import { memo, useCallback, useMemo, useState } from "react";
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

  const shown = useMemo(() => {
    const words = search.trim().toLocaleLowerCase();
    return new Set(
      tenants
        .filter(({ name }) => name.toLocaleLowerCase().includes(words))
        .filter(({ integrationType }) => type === "" || integrationType === type)
        .filter(({ components: runs }) => component === "" || runs.includes(component))
        .map(({ id }) => id),
    );
  }, [tenants, search, type, component]);

  const choose = useCallback((ids: Iterable<string>, isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);

  const shownChosen = [...shown].filter((id) => chosen.has(id)).length;
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
        <Button size="small" onClick={() => choose(shown, true)} disabled={shownChosen === shown.size}>
          Choose all {shown.size} shown
        </Button>
        <Button size="small" tone="quiet" onClick={() => choose(shown, false)} disabled={shownChosen === 0}>
          Clear these
        </Button>
      </div>
      <div className="max-h-80 overflow-y-auto border-line border-y py-1">
        {tenants.map((tenant) => (
          <TenantBox
            key={tenant.id}
            tenant={tenant}
            isShown={shown.has(tenant.id)}
            isChosen={chosen.has(tenant.id)}
            choose={choose}
          />
        ))}
        {shown.size === 0 && <p className="py-2 text-ink-muted">No tenant is named or set up like that.</p>}
      </div>
      <ReachWords reach={reachOf(tenants.filter(({ id }) => chosen.has(id)))} />
    </Fieldset>
  );
}

type BoxProps = {
  tenant: TenantOption;
  isShown: boolean;
  isChosen: boolean;
  choose: (ids: string[], isChosen: boolean) => void;
};

const TenantBox = memo(function TenantBox({ tenant, isShown, isChosen, choose }: BoxProps) {
  const { id, name, description } = tenant;
  return (
    <div hidden={!isShown}>
      <Choice
        type="checkbox"
        name="tenantIds[]"
        value={id}
        label={<bdi>{name}</bdi>}
        description={description}
        checked={isChosen}
        onChange={(event) => choose([id], event.target.checked)}
      />
    </div>
  );
});
