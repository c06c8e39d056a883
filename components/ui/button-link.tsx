import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";

type ButtonLinkProps = ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize };

/** A link that looks like a button: it leads to where the action is done. */
export function ButtonLink({ tone, size, className, ...link }: ButtonLinkProps) {
  return <Link {...link} className={classNames(buttonStyle(tone, size), "no-underline", className)} />;
}
