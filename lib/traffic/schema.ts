export const maxTrafficFileBytes = 80_000_000;
export const maxTrafficFileRows = 1_000_000;

/** What a value says: requests from its instant to the next row's, or a rate at that moment. */
export const trafficUnits = ["count", "per_second", "per_minute"] as const;
export type TrafficUnit = (typeof trafficUnits)[number];

/** What counts when a timestamp comes again: its last row, the sum of its rows, or their mean. */
export const repeatRules = ["last", "sum", "average"] as const;
export type RepeatRule = (typeof repeatRules)[number];

/** Requests in the hour that starts at `hour`, a full hour of UTC. */
export type TrafficHour = { hour: Date; requests: number };

/** What a traffic file holds, and what reading it had to decide. */
export type TrafficFile = {
  hours: TrafficHour[];
  rowCount: number;
  firstAt: Date;
  lastAt: Date;
  /** The usual time between two neighbouring rows. */
  intervalMs: number;
  unit: TrafficUnit;
  /** Rows whose timestamp came before in the file. */
  repeatedRows: number;
  /** Repeated rows with another value than before. */
  differingRows: number;
  /** Rows whose timestamp says its zone, and rows read in the zone of the file. */
  zonedRows: number;
  zonelessRows: number;
  /** Rows whose value is no whole number: a sign of a rate. */
  fractionRows: number;
  /** Rows at a wall time that clocks skipped: left out. */
  gapRows: number;
  /** Rows at a wall time that clocks showed twice: the first row is the earlier instant, the next the later. */
  foldRows: number;
  /** Hours of which less than half was measured: left out. */
  thinHours: number;
};

export type TrafficFileProblem = {
  code:
    | "empty"
    | "not_csv"
    | "header_missing"
    | "too_large"
    | "too_many_rows"
    | "bad_timestamp"
    | "in_future"
    | "bad_value"
    | "too_coarse"
    | "too_short";
  /** Counted from 1, null when the fault is the whole file's. */
  line: number | null;
  /** Words for the person who chose the file. */
  message: string;
};

export type TrafficFileResult =
  | { ok: true; file: TrafficFile }
  /** The first few problems, and how many there are in all. */
  | { ok: false; problems: TrafficFileProblem[]; problemCount: number };

/** 0 almost none of the week's traffic, 4 the busiest fifth of its hours. */
export type TrafficLevel = 0 | 1 | 2 | 3 | 4;

/** What the traffic says about one hour of the week. Null: it was never measured. */
export type HourOfWeekCell = {
  /** 0 is Monday 00:00 in the site's zone, 167 Sunday 23:00. */
  hourOfWeek: number;
  expected: number | null;
  p10: number | null;
  p90: number | null;
  level: TrafficLevel | null;
  /** How many such hours were measured. */
  samples: number;
};

/** The 168 cells of a week, Monday 00:00 first. */
export type HourOfWeekPicture = HourOfWeekCell[];

/** One measured hour, placed in the site's week; `at` counts hours since 1970. */
export type WeekSample = { at: number; hourOfWeek: number; requests: number };

/** A part of a window that falls in one hour: `share` of it, 0 to 1; `at` counts hours since 1970. */
export type WindowSlice = { at: number; hourOfWeek: number; share: number };

/** What the measured hours say about hours to come, in natural logarithms of requests + `floor`. */
export type TrafficForecast = {
  /** Each hour of the week at the newest level, Monday 00:00 first; null: no hour at that time of day was measured. */
  usual: (number | null)[];
  /** How many hours were measured, by hour of the week. */
  samples: number[];
  floor: number;
  /** What a week adds; 0 when that is not clear. */
  growth: number;
  /** The newest measured hour, in hours since 1970. */
  measuredTo: number;
  /** How far four in five hours stray, by hour of the day. */
  strays: { below: number; above: number }[];
  /** How far four in five weeks stray from the newest level. */
  levelStray: number;
  /** How much of its stray an hour shares with the next, 0 to 1. */
  together: number;
};

/** Requests that a window is expected to meet, and the range of four in five like it. */
export type RequestEstimate = { expected: number; lower: number; upper: number };

export type TimeSpan = { startsAt: Date; endsAt: Date };

/** What can be in the way of a window; `lead` is the time that both sides need before one. */
export const obstacles = ["lead", "staging", "blackout", "own", "rest", "crew"] as const;
export type Obstacle = (typeof obstacles)[number];

/** A time in which no window may be, and what is in the way; `words` is a blackout's reason. */
export type BusySpan = TimeSpan & { kind: Obstacle; words?: string };

/** A time in which a window had better not be, and why. */
export type SoftSpan = TimeSpan & { words: string };

/** Weekly hours in which work is welcome, by the site's clocks: 1 is Monday; minutes of the day, the end not included. */
export type WelcomeHours = { weekday: number; startMinute: number; endMinute: number };

export type WindowSuggestion = TimeSpan & {
  wallStart: string;
  expectedRequests: number;
  lower: number;
  upper: number;
  /** Why this one, a sentence each. */
  reasons: string[];
};

export type WindowSuggestions =
  | { suggestions: [WindowSuggestion, ...WindowSuggestion[]]; whyNone: null }
  | { suggestions: []; whyNone: string };

/** A suggestion as a page shows it: instants as ISO 8601, and ready texts. */
export type SuggestedWindow = {
  startsAt: string;
  endsAt: string;
  wallStart: string;
  clocks: { label: string; text: string }[];
  expectedRequests: number;
  lower: number;
  upper: number;
  reasons: string[];
};

export type OffPeakEvidence = {
  profile: { fileName: string; rowCount: number; span: string; uploaded: string } | null;
  picture: HourOfWeekPicture | null;
  suggestions: SuggestedWindow[];
  /** Why there is no suggestion, null when there is one. */
  whyNone: string | null;
};
