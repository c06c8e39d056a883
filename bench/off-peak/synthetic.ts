import { readClock } from "#lib/time/zone-clock.ts";
import { pick } from "../world/pick.ts";
import { type Random, random } from "./random.ts";
import type { Series } from "./series.ts";

const hourMs = 3_600_000;
const weekHours = 168;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Sydney",
  "America/Sao_Paulo",
];

/** One hour as the site's clocks show it; `week` counts from the series' first hour, in fractions. */
type Hour = { weekday: number; hour: number; week: number; index: number };

/** How visitors come to one site: requests expected in an hour, and how far the real ones stray. */
type Site = {
  shape: (at: Hour) => number;
  /** Spread of an hour's requests by itself, and of what lasts for hours, as shares. */
  noise: number;
  drift?: number;
  /** Sudden crowds: how many a week, how many times the usual requests. */
  bursts?: { perWeek: number; times: number };
  missing?: (at: Hour) => boolean;
};

type Family = { group: string; weeks: number; leastDays?: number; site: (of: Random) => Site };

/** A day: few by night, most at `peak`; `depth` is the night's share of the peak. */
function day(hour: number, { peak, width, depth }: { peak: number; width: number; depth: number }): number {
  const away = Math.min(Math.abs(hour - peak), 24 - Math.abs(hour - peak));
  return depth + (1 - depth) * Math.exp(-((away / width) ** 2));
}

function workday(of: Random): (at: Hour) => number {
  const how = { peak: 10 + 5 * of.share(), width: 4 + 3 * of.share(), depth: 0.02 + 0.2 * of.share() };
  const weekend = 0.3 + of.share();
  return ({ weekday, hour }) => day(hour, how) * (weekday >= 5 ? weekend : 1);
}

const families: Family[] = [
  {
    group: "night valley",
    weeks: 12,
    site: (of) => ({ shape: workday(of), noise: 0.15 }),
  },
  {
    group: "flat weekends",
    weeks: 10,
    site: (of) => {
      const work = workday(of);
      const flat = 0.1 + 0.1 * of.share();
      return { shape: (at) => (at.weekday >= 5 ? flat : 0.05 + work(at)), noise: 0.2 };
    },
  },
  {
    group: "batch jobs at 03:00",
    weeks: 10,
    site: (of) => {
      const work = workday(of);
      const times = 1 + 3 * of.share();
      const weekly = of.share() < 0.4 ? Math.floor(7 * of.share()) : null;
      const nightly = of.share() < 0.5;
      const runs = ({ weekday }: Hour) => (weekly === null ? nightly || weekday < 5 : weekday === weekly);
      return {
        shape: (at) => work(at) + (at.hour === 3 && runs(at) ? times : 0),
        noise: 0.2,
      };
    },
  },
  {
    group: "strong trend",
    weeks: 16,
    site: (of) => {
      const work = workday(of);
      const growth = of.share() < 0.5 ? 1.08 : 0.94;
      return { shape: (at) => work(at) * growth ** at.week, noise: 0.2 };
    },
  },
  {
    group: "holiday week and outage",
    weeks: 10,
    site: (of) => {
      const work = workday(of);
      const holiday = Math.floor(1 + 6 * of.share());
      const outage = Math.floor(weekHours * (1 + 6 * of.share()));
      return {
        shape: (at) => {
          if (at.index >= outage && at.index < outage + 20) return 0;
          return work(at) * (Math.floor(at.week) === holiday ? 0.25 : 1);
        },
        noise: 0.2,
      };
    },
  },
  {
    group: "bursts",
    weeks: 10,
    site: (of) => ({ shape: workday(of), noise: 0.3, drift: 0.2, bursts: { perWeek: 6, times: 8 } }),
  },
  {
    group: "ten days only",
    weeks: 5,
    leastDays: 10,
    site: (of) => ({ shape: workday(of), noise: 0.25, drift: 0.15, bursts: { perWeek: 2, times: 5 } }),
  },
  {
    group: "visitors of two continents",
    weeks: 10,
    site: (of) => {
      const [one, two] = [workday(of), workday(of)];
      const [ahead, part] = [6 + Math.floor(6 * of.share()), 0.3 + 0.7 * of.share()];
      const elsewhere = ({ weekday, hour, ...at }: Hour): Hour => ({
        ...at,
        weekday: (weekday + Math.floor((hour + ahead) / 24)) % 7,
        hour: (hour + ahead) % 24,
      });
      return { shape: (at) => one(at) + part * two(elsewhere(at)), noise: 0.25, drift: 0.1 };
    },
  },
  {
    group: "few requests",
    weeks: 10,
    site: (of) => {
      const work = workday(of);
      return { shape: (at) => 0.2 + work(at), noise: 0.1, drift: 0.2 };
    },
  },
  {
    group: "talk of the day",
    weeks: 9,
    site: (of) => {
      const how = { peak: 15 + 4 * of.share(), width: 6, depth: 0.35 + 0.2 * of.share() };
      const weekend = 0.75 + 0.2 * of.share();
      return {
        shape: ({ weekday, hour }) => day(hour, how) * (weekday >= 5 ? weekend : 1),
        noise: 0.2,
        drift: 0.3,
        bursts: { perWeek: 8, times: 4 },
      };
    },
  },
  {
    group: "a year with seasons and a new market",
    weeks: 54,
    site: (of) => {
      const [one, two] = [workday(of), workday(of)];
      const opened = 20 + Math.floor(20 * of.share());
      return {
        shape: (at) =>
          (one(at) + (at.week > opened ? 0.6 * two({ ...at, hour: (at.hour + 9) % 24 }) : 0)) *
          (1 + 0.3 * Math.sin((2 * Math.PI * at.week) / 52)),
        noise: 0.25,
        drift: 0.15,
        bursts: { perWeek: 1, times: 4 },
      };
    },
  },
  {
    group: "gaps",
    weeks: 8,
    site: (of) => {
      const work = workday(of);
      const gap = Math.floor(weekHours * (1 + 4 * of.share()));
      return {
        shape: work,
        noise: 0.3,
        drift: 0.2,
        missing: (at) => (at.index >= gap && at.index < gap + 60) || of.share() < 0.05,
      };
    },
  },
];

/** Made-up series of every kind, `each` of a kind; the same every time. */
export function syntheticSeries(each: number, salt = ""): Series[] {
  return families.flatMap((family) =>
    Array.from({ length: each }, (_, index) => seriesOf(family, random(`${salt}${family.group} ${index}`))),
  );
}

function seriesOf({ group, weeks, leastDays = 14, site }: Family, of: Random): Series {
  const zone = pick(zones, Math.floor(of.share() * zones.length));
  const { shape, noise, drift = 0, bursts, missing } = site(of);
  const busiest = group === "few requests" ? 20 : 10 ** (2.5 + 3 * of.share());
  const first =
    Date.UTC(2025, 0, 6) +
    Math.floor(of.share() * 52) * weekHours * hourMs +
    Math.floor(of.share() * 80) * hourMs;
  const hours: Series["hours"] = [];
  let lasting = 0;
  let crowd = 0;
  for (let index = 0; index < weeks * weekHours; index += 1) {
    const at = new Date(first + index * hourMs);
    const clock = readClock(at, zone);
    const hour = {
      weekday: weekdays.indexOf(clock.weekday),
      hour: Number(clock.hour),
      week: index / weekHours,
      index,
    };
    lasting = 0.9 * lasting + Math.sqrt(1 - 0.81) * drift * of.normal();
    crowd *= 0.45;
    if (bursts && of.share() < bursts.perWeek / weekHours) crowd = bursts.times * of.share() * 2;
    const usual = busiest * shape(hour);
    const expected = usual * Math.exp(lasting + noise * of.normal()) * (1 + crowd);
    const requests = of.poisson(expected);
    if (!missing?.(hour)) hours.push({ hour: at, requests, usual });
  }
  return { group, zone, hours, leastDays };
}
