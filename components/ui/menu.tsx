"use client";

import { Button } from "react-aria-components/Button";
import { MenuItem, MenuTrigger, Menu as RacMenu } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style.ts";
import { Chevron } from "./chevron.tsx";
import { classNames } from "./class-names.ts";
import { menuItemStyle, overlayStyle } from "./overlay-style.ts";

export type MenuEntry = {
  id: string;
  label: string;
  tone?: "danger";
  disabled?: boolean;
} & ({ href: string } | { onAction: () => void });

type MenuProps = { label: string; entries: MenuEntry[]; tone?: ButtonTone; size?: ButtonSize };

/** Quieter actions behind one button. Costs script: where two buttons fit, prefer two buttons. */
export function Menu({ label, entries, tone, size }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonStyle(tone, size)}>
        {label}
        <Chevron />
      </Button>
      <Popover placement="bottom end" className={classNames(overlayStyle, "min-w-44 animate-enter p-1")}>
        <RacMenu className="outline-none">
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              {...("href" in entry ? { href: entry.href } : { onAction: entry.onAction })}
              className={classNames(
                menuItemStyle,
                "cursor-pointer data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-faint",
                entry.tone === "danger" && "text-danger",
              )}
            >
              {entry.label}
            </MenuItem>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
