import Link from "next/link";
import type { AskedUpgrade } from "#lib/calendar/schema.ts";
import { calendarHref } from "./calendar-href.ts";

type Props = {
  upgrade: AskedUpgrade | null;
  others: Pick<AskedUpgrade, "slug" | "title">[];
  path: string;
  month: string;
};

/** For which upgrade free windows are counted, and the way to another one's. */
export function UpgradeChoice({ upgrade, others, path, month }: Props) {
  if (!upgrade && others.length === 0) return null;
  return (
    <p className="mb-4 text-ink-muted">
      {upgrade ? (
        <>
          Free windows are those for <strong className="text-ink">{upgrade.title}</strong>, {upgrade.minutes}{" "}
          minutes each.
        </>
      ) : (
        "No upgrade waits for your answer."
      )}
      {others.map(({ slug, title }) => (
        <span key={slug}>
          {" "}
          <Link href={calendarHref(path, { month, upgrade: slug })} prefetch={false} className="text-link">
            Show free windows for {title}
          </Link>
        </span>
      ))}
    </p>
  );
}
