import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { environmentName } from "#lib/deployments/rules.ts";
import type { FeedState, FeedFilter as Filter } from "#lib/releases/schema-feed.ts";
import { changeTypeOptions, componentOptions, kindOptions } from "./options.ts";

const environmentOptions = Object.entries(environmentName).map(([value, label]) => ({ value, label }));

const stateLabels: Record<FeedState, string> = {
  unread: "Unread",
  action: "Asks for action",
  taken_back: "Rolled back or withdrawn",
};
const stateOptions = Object.entries(stateLabels).map(([value, label]) => ({ value, label }));

/** Narrows the feed; a plain GET form, so the address can be shared. What few people need is folded away. */
export function FeedFilter({ filter, clearHref }: { filter: Filter; clearHref: string }) {
  const { component, kind, type, environment, state, from, to } = filter;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const common = { required: false, placeholder: "All", className: "sm:w-40" };
  return (
    <form autoComplete="off" className="mb-6 flex flex-col gap-3 print:hidden">
      <div className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap">
        <Select {...common} name="state" label="Only" defaultValue={state ?? ""} options={stateOptions} />
        <Select
          {...common}
          name="component"
          label="Component"
          defaultValue={component ?? ""}
          options={componentOptions}
        />
        <Select
          {...common}
          name="type"
          label="Type of change"
          defaultValue={type ?? ""}
          options={changeTypeOptions}
        />
        <div className="flex items-center gap-4">
          <Button type="submit">Show</Button>
          {isNarrowed && (
            <Link href={clearHref} className="text-link py-1">
              Show all
            </Link>
          )}
        </div>
      </div>
      <Disclosure summary="More filters" open={[kind, environment, from, to].some((value) => value !== null)}>
        <div className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap">
          <Select {...common} name="kind" label="Kind" defaultValue={kind ?? ""} options={kindOptions} />
          <Select
            {...common}
            name="environment"
            label="Reached our"
            defaultValue={environment ?? ""}
            options={environmentOptions}
          />
          <TextInput type="date" name="from" label="From" defaultValue={from ?? ""} required={false} />
          <TextInput type="date" name="to" label="To" defaultValue={to ?? ""} required={false} />
        </div>
      </Disclosure>
    </form>
  );
}
