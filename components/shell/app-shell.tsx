import Link from "next/link";
import type { ReactNode } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { Wordmark } from "#components/ui/wordmark.tsx";
import { NavLink } from "./nav-link.tsx";
import { shellBrandStyle, shellMenuStyle } from "./shell-style.ts";

export type NavItem = {
  href: string;
  label: string;
  /** How many things there wait for the person; nothing is shown for none. */
  badge?: number;
};

type AppShellProps = {
  /** The start of this side of the portal; also the one nav item that is current only on its own page. */
  brandHref: string;
  /** Whose portal this is: the tenant's name, or "Staff desk". */
  contextName: string;
  /** The vendor's desk looks visibly different from a client's portal. */
  desk?: "client" | "staff";
  nav: NavItem[];
  switcher?: ReactNode;
  /** Where this side's search is; the keys that are shown must lead there. */
  searchHref?: string;
  person: ReactNode;
  children: ReactNode;
};

/** Frame of every signed-in page: navigation at the side, behind a menu button below 1024 px. */
export function AppShell({
  brandHref,
  contextName,
  desk = "client",
  nav,
  switcher,
  searchHref,
  person,
  children,
}: AppShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only rounded-md bg-raised shadow-pop focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <header className={shellBrandStyle(desk, "bar")}>
        <Link href={brandHref} className="min-w-0 flex-1 truncate py-2 font-semibold">
          <bdi>{contextName}</bdi>
        </Link>
        {searchHref && (
          <Link href={searchHref} className="flex min-h-11 items-center px-2 font-semibold">
            Search
          </Link>
        )}
        {/* The popover opens, closes on Escape and keeps its state without script. */}
        <button
          type="button"
          popoverTarget="shell-menu"
          className="-me-2 min-h-11 shrink-0 px-2 font-semibold"
        >
          Menu
        </button>
      </header>
      <section id="shell-menu" aria-label="Menu" popover="auto" className={shellMenuStyle}>
        <Link href={brandHref} className={shellBrandStyle(desk, "side")}>
          <Wordmark />
          {desk === "staff" && <span className="font-semibold text-xs">{contextName}</span>}
        </Link>
        {switcher && <div className="p-2">{switcher}</div>}
        {searchHref && (
          <div className="hidden px-2 pb-1 lg:block">
            <NavLink href={searchHref} exact={true}>
              Search <Kbd>Ctrl K</Kbd>
            </NavLink>
          </div>
        )}
        <nav aria-label="Main" className="flex-1 p-2 lg:overflow-y-auto">
          <ul className="flex flex-col gap-0.5">
            {nav.map(({ href, label, badge }) => (
              <li key={href}>
                <NavLink href={href} exact={href === brandHref}>
                  <span>{label}</span>
                  {badge ? <Waiting count={badge} /> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="border-line border-t p-2">{person}</div>
      </section>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 py-6 sm:px-6 lg:px-10 lg:py-8 print:p-0"
      >
        {children}
      </main>
    </div>
  );
}

function Waiting({ count }: { count: number }) {
  return (
    <span className="rounded-sm bg-needs-soft px-1.5 font-semibold text-needs text-xs/5 tabular">
      {count}
      <span className="sr-only"> waiting for you</span>
    </span>
  );
}
