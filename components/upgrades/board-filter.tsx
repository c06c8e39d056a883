import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { UpgradeBoard } from "#lib/upgrades/schema-board.ts";
import { integrationLabels } from "#lib/upgrades/schema-steps.ts";
import { boardHref } from "./board-href.ts";

const typeOptions = Object.entries(integrationLabels).map(([value, label]) => ({ value, label }));

/** Narrows the board; a plain GET form, so the address can be shared. */
export function BoardFilterForm({ board: { slug, filter, representatives } }: { board: UpgradeBoard }) {
  const { state, only, rep, type, q } = filter;
  const common = { required: false, placeholder: "All", className: "sm:w-44" };
  return (
    <form
      // What was typed belongs to the address it leads to.
      key={JSON.stringify(filter)}
      autoComplete="off"
      className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap print:hidden"
    >
      {state && <input type="hidden" name="state" value={state} />}
      {only && <input type="hidden" name="only" value={only} />}
      <TextInput
        type="search"
        name="q"
        label="Tenant"
        required={false}
        maxLength={100}
        defaultValue={q}
        className="sm:w-52"
      />
      <Select
        {...common}
        name="rep"
        label="Representative"
        defaultValue={rep ?? ""}
        options={representatives.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...common}
        name="type"
        label="Integration type"
        defaultValue={type ?? ""}
        options={typeOptions}
      />
      <div className="flex items-center gap-4">
        <Button type="submit">Show</Button>
        {(q || rep || type) && (
          <Link href={boardHref(slug, { state, only })} className="text-link py-1">
            Clear
          </Link>
        )}
      </div>
    </form>
  );
}
