import type { HourOfWeekCell, HourOfWeekPicture } from "#lib/traffic/schema.ts";

/** The drawing's units: a cell of 24 by 24, a day every 28, an hour every 25. */
export const WEEK_VIEW_BOX = "0 0 600 192";
const CELL = 24;
const HOUR = 25;
const DAY = 28;
const LINE = 2;
const DOT = 4;

/** The picture as SVG paths, which weigh far less in a page than 168 elements. */
export function weekPaths(picture: HourOfWeekPicture): {
  ground: string;
  quiet: string;
  quietLine: string;
  bars: string;
  /** A dot in every hour of the week that was never measured itself. */
  dots: string;
} {
  const quiet = picture.filter(({ level }) => level === 0);
  const busier = picture.filter(({ level }) => level !== null && level > 0);
  return {
    ground: busier.map((cell) => rectangle(cell, CELL)).join(""),
    quiet: quiet.map((cell) => rectangle(cell, CELL)).join(""),
    quietLine: quiet.map((cell) => rectangle(cell, LINE)).join(""),
    bars: busier.map((cell) => rectangle(cell, (CELL * (cell.level ?? 0)) / 4)).join(""),
    dots: picture
      .filter(({ samples }) => samples === 0)
      .map(dot)
      .join(""),
  };
}

function dot({ hourOfWeek }: HourOfWeekCell): string {
  const x = (hourOfWeek % 24) * HOUR + (CELL - DOT) / 2;
  const y = Math.floor(hourOfWeek / 24) * DAY + (CELL + DOT) / 2;
  return `M${x} ${y}h${DOT}v-${DOT}h-${DOT}z`;
}

/** A rectangle that stands on the cell's floor. */
function rectangle({ hourOfWeek }: HourOfWeekCell, height: number): string {
  const x = (hourOfWeek % 24) * HOUR;
  const floor = Math.floor(hourOfWeek / 24) * DAY + CELL;
  return `M${x} ${floor}h${CELL}v-${height}h-${CELL}z`;
}
