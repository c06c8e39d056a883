import { z } from "zod";
import { sentences, someLine, someSentences } from "#lib/plain-text.ts";
import type { IntegrationTypeName } from "./schema-steps.ts";

export const MOST_STEPS = 20;
/** More tenants than the vendor has. */
export const MOST_TENANTS = 2_000;

const sentence = (what: string, most: number) => someSentences(most, `Write ${what}.`);
const wallTime = z.string("Choose a date and a time.").max(40);
const fold = z.enum(["earlier", "later"]).optional().catch(undefined);

/** A step as it is written. A row without text and date is none; it stays in its place, so that words find their row. */
const step = z
  .object({
    text: sentences(300),
    due: wallTime.default(""),
    dueFold: fold,
    integrationType: z.enum(["", "dns", "service_worker"], "Choose whom it is asked of.").default(""),
  })
  .refine(({ text, due }) => text !== "" || due === "", {
    path: ["text"],
    message: "Write what is asked, or remove the step.",
  });

const dates = {
  expectedMinutes: z.coerce
    .number("Write whole minutes.")
    .int("Write whole minutes.")
    .min(1, "At least 1 minute.")
    .max(480, "At most 480 minutes: a window lasts 8 hours at most."),
  steps: z.array(step).max(MOST_STEPS, `${MOST_STEPS} steps at most.`).default([]),
  timeZone: z.string("Choose a time zone."),
  firstPossible: wallTime,
  firstPossibleFold: fold,
  decideBy: wallTime,
  decideByFold: fold,
  appliedBy: wallTime,
  appliedByFold: fold,
  /** Empty when no staging is needed. */
  staging: wallTime.default(""),
  stagingFold: fold,
};

/** The part of an announcement that says when, its dates and those of its steps: judged also where the rest is not right. */
export const announcementDates = z.object({
  ...dates,
  expectedMinutes: dates.expectedMinutes.catch(1),
  steps: dates.steps.catch([]),
});
export type AnnouncementDates = z.infer<typeof announcementDates>;

/** What a representative writes to announce a major upgrade. Dates are wall times of `timeZone`. */
export const announcement = z.object({
  title: someLine(120, "Write a title."),
  component: z.enum(["realtime_engine", "spec_hub"], "Choose a component."),
  what: sentence("what changes", 4000),
  why: sentence("why it is needed", 4000),
  impact: sentence("what clients will notice", 4000),
  ...dates,
  confirmsAtOnce: z.literal("on").optional().catch(undefined),
  crewId: z.uuid("Choose a crew."),
  deputyId: z.uuid("Choose a deputy."),
  tenantIds: z
    .array(z.uuid("Choose tenants from the list."), "Choose at least one tenant.")
    .min(1, "Choose at least one tenant.")
    .max(MOST_TENANTS),
});
export type Announcement = z.infer<typeof announcement>;

export type Option = { value: string; label: string };

/** A tenant that an upgrade can be announced to. */
export type TenantOption = {
  id: string;
  name: string;
  /** "Berlin time, DNS" */
  description: string;
  integrationType: IntegrationTypeName;
  components: string[];
  /** Who would be told, by their place in a list of everybody: the same person may look after several tenants. */
  people: number[];
};

/** What the announcement form offers to choose from. */
export type AnnouncementOptions = {
  crews: Option[];
  deputies: Option[];
  tenants: TenantOption[];
  timeZone: string;
};
