import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { StaffCalendar } from "#lib/calendar/schema.ts";

type Props = Pick<StaffCalendar, "filters" | "chosen" | "month"> & { view: string };

/** Narrows the calendar of all tenants; a plain GET form, so the address can be shared. */
export function StaffFilter({ filters, chosen, month, view }: Props) {
  const selects = [
    { name: "crew", label: "Crew", all: "All crews", options: filters.crews },
    { name: "rep", label: "Representative", all: "Everybody", options: filters.representatives },
    { name: "upgrade", label: "Upgrade", all: "All upgrades", options: filters.upgrades },
  ] as const;
  return (
    <form className="mb-4 grid items-end gap-2 sm:grid-cols-[repeat(3,minmax(0,14rem))_max-content] print:hidden">
      <input type="hidden" name="month" value={month} />
      {view === "agenda" && <input type="hidden" name="view" value={view} />}
      {selects.map(({ name, label, all, options }) => (
        <Select
          key={name}
          name={name}
          label={label}
          required={false}
          placeholder={all}
          defaultValue={chosen[name]}
          options={options}
        />
      ))}
      <div>
        <Button type="submit">Show</Button>
      </div>
    </form>
  );
}
