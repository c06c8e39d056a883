import { subDays } from "date-fns";
import Link from "next/link";
import { calendarDay, type Week } from "#lib/time/week.ts";

type Props = {
  week: Week;
  now: Date;
  zone: string;
  /** The address of this week's train. */
  href: string;
};

/** The weeks before and after, and the way back to this one. */
export function WeekSteps({ week, now, zone, href }: Props) {
  const isThisWeek = week.startsAt <= now && now < week.endsAt;
  const at = (day: Date) => `${href}?week=${calendarDay(day, zone)}`;
  return (
    <nav aria-label="Weeks" className="flex flex-wrap gap-x-4 print:hidden">
      <Link href={at(subDays(week.startsAt, 1))} rel="prev" prefetch={false} className="text-link py-1">
        Previous week
      </Link>
      {!isThisWeek && (
        <Link href={href} prefetch={false} className="text-link py-1">
          This week
        </Link>
      )}
      <Link href={at(week.endsAt)} rel="next" prefetch={false} className="text-link py-1">
        Next week
      </Link>
    </nav>
  );
}
