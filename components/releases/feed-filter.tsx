import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { FeedFilter as Filter } from "#lib/releases/schema-feed.ts";
import { changeTypeOptions, componentOptions, kindOptions } from "./options.ts";

/** Narrows the feed; a plain GET form, so the address can be shared. */
export function FeedFilter({ filter, clearHref }: { filter: Filter; clearHref: string }) {
  const isNarrowed = filter.component !== null || filter.kind !== null || filter.type !== null;
  const common = { required: false, placeholder: "All", className: "sm:w-40" };
  return (
    <form className="mb-6 grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap print:hidden">
      <Select
        {...common}
        name="component"
        label="Component"
        defaultValue={filter.component ?? ""}
        options={componentOptions}
      />
      <Select {...common} name="kind" label="Kind" defaultValue={filter.kind ?? ""} options={kindOptions} />
      <Select
        {...common}
        name="type"
        label="Type of change"
        defaultValue={filter.type ?? ""}
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
    </form>
  );
}
