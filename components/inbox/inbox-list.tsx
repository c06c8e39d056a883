import Link from "next/link";
import type { InboxItem } from "#lib/inbox/schema.ts";

/** What waits for an answer; the whole row leads to the page that answers. */
export function InboxList({ items, label }: { items: InboxItem[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            className="grid gap-x-6 gap-y-0.5 py-2.5 hover:bg-hover md:grid-cols-[14rem_minmax(0,1fr)_auto]"
          >
            <bdi className="font-semibold">{item.from}</bdi>
            <span className="wrap-anywhere">
              {item.subject} <span className="text-ink-muted">· {item.asked}</span>
            </span>
            <span className="text-ink-muted md:text-end">
              <time dateTime={item.waitingSince} className="text-needs">
                Waiting {item.waiting}
              </time>
              {item.due && <span className="block text-xs">{item.due}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
