/**
 * What stands on a day. agreed: a window to come or under way; ended: one that is over; offered: asked for, not agreed;
 * hard and soft: blackouts; train: deployments.
 */
export type EntryKind = "agreed" | "ended" | "cancelled" | "offered" | "hard" | "soft" | "train";

export type CalendarEntry = {
  key: string;
  kind: EntryKind;
  /** For a day's cell: "02:00 Database 16". */
  short: string;
  title: string;
  /** When, with its zone; empty for what belongs to the day as a whole. */
  when: string;
  /** What else is to know: "Offered by you, not agreed." */
  notes: string[];
  href: string | null;
};

/** A day as the month's grid shows it. */
export type CalendarDay = {
  /** "2026-12-01" */
  day: string;
  number: number;
  /** For those who hear it: "Tuesday 1 December, 3 free windows, 1 agreed". */
  label: string;
  inMonth: boolean;
  isToday: boolean;
  isPast: boolean;
  hatch: "hard" | "soft" | null;
  /** The first of what stands on it, as many as a cell has room for, and how many more there are. */
  entries: Pick<CalendarEntry, "key" | "kind" | "short">[];
  more: number;
  /** How many of each kind there are in all. */
  counts: { kind: EntryKind; count: number }[];
  /** How many windows are free; null when nobody asks or none can be. */
  free: number | null;
  /** The last lines of its cell: "18 free", "Too soon", "Crew North 1/9". */
  foot: string[];
};

export type FreeWindow = {
  /** "02:00 CET" */
  text: string;
  /** Where it can be proposed; null for who may not. */
  href: string | null;
  /** It lies in the tenant's off-peak hours. */
  isOffPeak: boolean;
};

/** The day whose list is open. */
export type OpenedDay = {
  day: string;
  /** "Tuesday 1 December" */
  name: string;
  /** "3 free windows, 1 agreed" */
  summary: string;
  entries: CalendarEntry[];
  free: FreeWindow[];
  /** What the free windows are for, or why there is none; empty when nothing is asked. */
  freeWords: string;
  /** How much each crew can take; the vendor's view alone. */
  capacity: string[];
};

export type AgendaDay = { day: string; name: string; isToday: boolean; entries: CalendarEntry[] };

/** A month as its page shows it. */
export type CalendarMonth = {
  /** "2026-12" */
  month: string;
  /** "December 2026" */
  name: string;
  zoneName: string;
  previous: string;
  next: string;
  isPresent: boolean;
  days: CalendarDay[];
  opened: OpenedDay;
  agenda: AgendaDay[];
};

/** Two windows, or a window and a rule, that do not go together. */
export type Clash = { key: string; text: string; href: string };

/** The upgrade whose free windows a client's calendar counts. */
export type AskedUpgrade = { slug: string; title: string; minutes: number };

export type ClientCalendar = CalendarMonth & {
  upgrade: AskedUpgrade | null;
  /** Other upgrades that are not done: their free windows can be shown instead. */
  others: Pick<AskedUpgrade, "slug" | "title">[];
  clashes: Clash[];
};

export type FilterOption = { value: string; label: string };

export type StaffCalendar = CalendarMonth & {
  clashes: Clash[];
  filters: { crews: FilterOption[]; representatives: FilterOption[]; upgrades: FilterOption[] };
  /** What it is narrowed to; empty for all. */
  chosen: { crew: string; rep: string; upgrade: string };
  /** More windows than a month shows. */
  isCut: boolean;
};
