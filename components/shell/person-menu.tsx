import Link from "next/link";
import type { ReactNode } from "react";
import { Chevron } from "#components/ui/chevron.tsx";
import { Dropdown } from "#components/ui/dropdown.tsx";
import { menuItemStyle } from "#components/ui/overlay-style.ts";
import { shellPanelStyle, shellSummaryStyle } from "./shell-style.ts";

type PersonMenuProps = {
  name: string;
  /** The zone their own times are shown in, in words: "Berlin time". */
  zone: string;
  settingsHref: string;
  /** A form that signs out; its button takes `menuItemStyle`. */
  signOut: ReactNode;
};

/** Who is signed in, by which clock, and the way to settings and out. */
export function PersonMenu({ name, zone, settingsHref, signOut }: PersonMenuProps) {
  return (
    <Dropdown
      summary={
        <>
          <span className="min-w-0 flex-1">
            <bdi className="block truncate">{name}</bdi>
            <span className="block truncate text-ink-muted text-xs">{zone}</span>
          </span>
          <Chevron className="rotate-180 text-ink-muted" />
        </>
      }
      summaryClassName={shellSummaryStyle}
      panelClassName={`${shellPanelStyle} lg:bottom-full`}
    >
      <Link href={settingsHref} className={menuItemStyle}>
        Settings
      </Link>
      {signOut}
    </Dropdown>
  );
}
