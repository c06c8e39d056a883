import Link from "next/link";
import { Chevron } from "#components/ui/chevron.tsx";
import { Dropdown } from "#components/ui/dropdown.tsx";
import { menuItemStyle } from "#components/ui/overlay-style.ts";
import { shellPanelStyle, shellSummaryStyle } from "./shell-style.ts";

export type TenantChoice = { name: string; href: string; current: boolean };

/** The client whose portal this is, and the way to the person's others; plain words when there is only one. */
export function TenantSwitcher({ tenants }: { tenants: TenantChoice[] }) {
  const current = tenants.find((tenant) => tenant.current);
  if (tenants.length < 2)
    return (
      <p dir="auto" className="px-2.5 py-1.5 font-semibold">
        {current?.name}
      </p>
    );

  return (
    <Dropdown
      summary={
        <>
          <bdi className="min-w-0 flex-1 truncate font-semibold">{current?.name ?? "Choose a client"}</bdi>
          <span className="sr-only">Switch client</span>
          <Chevron className="text-ink-muted" />
        </>
      }
      summaryClassName={shellSummaryStyle}
      panelClassName={`${shellPanelStyle} lg:top-full`}
    >
      <ul>
        {tenants.map(({ name, href, current: isCurrent }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent || undefined} dir="auto" className={menuItemStyle}>
              <span className="min-w-0 flex-1 [[aria-current]_&]:font-semibold">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Dropdown>
  );
}
