import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { tenants: { slug: string; name: string }[]; chosen: string | undefined };

/** Narrows a list of all tenants to one; a plain GET form, so the address can be shared. */
export function TenantFilter({ tenants, chosen }: Props) {
  return (
    <form className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      <div className="min-w-0 basis-64">
        <Select
          name="tenant"
          label="Tenant"
          required={false}
          placeholder="All tenants"
          defaultValue={chosen ?? ""}
          options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
