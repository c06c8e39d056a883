import Link from "next/link";

type Props = { label: string; links: { label: string; href: string; current: boolean }[] };

/** A row of views of one list, one of them current. */
export function FilterLinks({ label, links }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1">
      {links.map(({ label: name, href, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "true" : undefined}
          className="py-1 text-ink-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
