import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import type { Clash } from "#lib/calendar/schema.ts";

/** What does not go together, above the calendar; nothing when all does. */
export function ClashList({ clashes }: { clashes: Clash[] }) {
  if (clashes.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="needs-you" title={clashes.length === 1 ? "1 clash" : `${clashes.length} clashes`}>
        <ul className="flex flex-col gap-1">
          {clashes.map(({ key, text, href }) => (
            <li key={key}>
              <Link href={href} prefetch={false}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
