"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

type NavLinkProps = {
  href: string;
  /** Current only on its own page, not on those below it. */
  exact: boolean;
  children: ReactNode;
};

/** A line of the shell's navigation; marks the page one is on, closes the phone's menu when followed. */
export function NavLink({ href, exact, children }: NavLinkProps) {
  const pathname = usePathname();
  const isPage = pathname === href;
  const isAbove = !exact && pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={isPage ? "page" : isAbove || undefined}
      onClick={closeMenu}
      className="flex min-h-11 items-center justify-between gap-2 rounded-md px-2.5 hover:bg-hover aria-[current]:bg-hover aria-[current]:font-semibold lg:min-h-8"
    >
      {children}
    </Link>
  );
}

function closeMenu({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
  const menu = currentTarget.closest<HTMLElement>("[popover]");
  if (menu?.matches(":popover-open")) menu.hidePopover();
}
