import { z } from "zod";
import { type HourOfWeekPicture, repeatRules, type TrafficUnit, trafficUnits } from "./schema.ts";

/** What a select sends when nothing was chosen. */
const unchosen = z.literal("").transform(() => undefined);

/** What comes with a traffic file: its name, and what the person answered about it. */
export const trafficUpload = z.object({
  fileName: z.string().trim().min(1, "The file has no name.").max(200, "The file's name is too long."),
  /** The zone of timestamps that carry none. */
  zone: unchosen.or(z.string().max(100, "Choose a time zone from the list.")).optional(),
  unit: unchosen.or(z.enum(trafficUnits)).optional(),
  repeats: z.enum(repeatRules).default("last"),
  /** Whether the hours take the place of what is there, or join it. */
  into: z.enum(["replace", "add"]).default("replace"),
});

/** The same, with the file's hash (sha256, hex) as it was checked: what is saved is what was shown. */
export const trafficSave = trafficUpload.extend({
  sha256: z.string("Check the file first.").regex(/^[0-9a-f]{64}$/, "Check the file first."),
});

export type TrafficOptions = z.output<typeof trafficUpload>;

/** What a file would become, shown before anything is saved. */
export type TrafficPreview = {
  sha256: string;
  facts: { term: string; detail: string }[];
  /** What to look at before saving, a sentence each. */
  doubts: string[];
  /** What the file leaves open. */
  asks: { zone: boolean; repeats: boolean };
  /** Some timestamps carry no zone, and none was chosen: nothing can be saved yet. */
  zoneMissing: string | null;
  unit: TrafficUnit;
  /** The first hours, as they would be saved. */
  hours: { at: string; requests: string }[];
  picture: HourOfWeekPicture;
};
