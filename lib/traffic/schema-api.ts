import { z } from "zod";
import { maxCount } from "./read-count.ts";
import { repeatRules, trafficUnits } from "./schema.ts";

/** What a machine sends about traffic, and what it is told. The descriptions and examples are the API's document. */

export const MOST_COUNTS = 50_000;

const tenant = z
  .string()
  .trim()
  .min(1, "Name the client.")
  .max(80, "Use at most 80 characters.")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Leave out control characters.")
  .optional()
  .meta({
    description: "The client, by its name in the portal’s addresses. A client’s own token leaves it out.",
    example: "acme-bank",
  });

const timeZone = z.string().max(100, "Use the name of an IANA time zone.").optional().meta({
  description: "The IANA time zone of instants without an offset. Asked for when there is one.",
  example: "Europe/Berlin",
});

const unit = z.enum(trafficUnits).optional().meta({
  description:
    "What a value says: requests from its instant to the next row’s (“count”, unless said), or a rate.",
  example: "count",
});

const repeats = z.enum(repeatRules).optional().meta({
  description: "What counts when an instant comes again in this request: “last”, unless said.",
  example: "last",
});

const MOST_SECONDS = 3_600;
const intervalMeta = {
  description:
    "How long a row counts for. Without it: what is usual between the rows; for a single one an hour.",
  example: 3600,
};
const seconds = (schema: z.ZodNumber | z.ZodCoercedNumber) =>
  schema.int("Use whole seconds.").min(1, "Use at least a second.").max(MOST_SECONDS, "Use an hour at most.");

const count = z.strictObject({
  at: z.string().max(40, "Write an instant such as 2026-12-01T02:00:00Z.").meta({
    description: "When the row begins: ISO 8601, with its offset or in “timeZone”.",
    example: "2026-12-01T02:00:00Z",
  }),
  value: z
    .number("Write a number.")
    .min(0, "A count is not below zero.")
    .max(maxCount, "This is too large to be a count of requests.")
    .meta({ example: 1834 }),
});

export const newTraffic = z
  .strictObject({
    ...{ tenant, timeZone, unit, repeats },
    intervalSeconds: seconds(z.number()).optional().meta(intervalMeta),
    counts: z
      .array(count)
      .min(1, "Send at least one count.")
      .max(MOST_COUNTS, `Send at most ${MOST_COUNTS.toLocaleString("en")} counts at once.`)
      .meta({
        description: `Hourly counts or finer, in any order, with any gaps; up to ${MOST_COUNTS.toLocaleString("en")}. Send whole hours: an hour that comes again takes the earlier one’s place.`,
        example: [
          { at: "2026-12-01T02:00:00Z", value: 1834 },
          { at: "2026-12-01T03:00:00Z", value: 1702 },
        ],
      }),
  })
  .meta({ id: "NewTraffic", description: "A client’s request counts." });

/** What a CSV body cannot say itself, in the query. */
export const trafficCsvQuery = z.strictObject({
  ...{ tenant, timeZone, unit, repeats },
  intervalSeconds: seconds(z.coerce.number()).optional().meta(intervalMeta),
});

export const knownTrafficQuery = z.strictObject({ tenant });

const instantOrNull = z.iso.datetime().nullable();

export const receivedTraffic = z
  .strictObject({
    tenant: z.string().meta({ example: "acme-bank" }),
    rows: z.int().meta({ description: "Rows that were read.", example: 2 }),
    hours: z.int().meta({ description: "Full hours of UTC they made.", example: 2 }),
    firstAt: z.iso
      .datetime()
      .meta({ description: "The first instant.", example: "2026-12-01T02:00:00.000Z" }),
    lastAt: z.iso.datetime().meta({ description: "The last instant.", example: "2026-12-01T03:00:00.000Z" }),
    repeated: z.int().meta({ description: "Rows whose instant came before.", example: 0 }),
    skipped: z.int().meta({ description: "Rows at a time the clocks skipped: left out.", example: 0 }),
    ambiguous: z.int().meta({ description: "Rows at a time the clocks showed twice.", example: 0 }),
    thinHours: z.int().meta({ description: "Hours measured by less than half: left out.", example: 0 }),
  })
  .meta({ id: "ReceivedTraffic", description: "What became of the counts." });

export type ReceivedTraffic = z.output<typeof receivedTraffic>;

export const knownTraffic = z
  .strictObject({
    tenant: z.string().meta({ example: "acme-bank" }),
    hours: z.int().meta({ description: "Hours that are known.", example: 840 }),
    firstAt: instantOrNull.meta({
      description: "The first measured instant.",
      example: "2026-10-01T00:00:00.000Z",
    }),
    lastAt: instantOrNull.meta({
      description: "The last measured instant.",
      example: "2026-11-04T23:00:00.000Z",
    }),
    updatedAt: instantOrNull.meta({
      description: "When counts came last.",
      example: "2026-11-05T00:01:00.000Z",
    }),
    source: z
      .string()
      .nullable()
      .meta({ description: "Where they came from last.", example: "requests.csv" }),
  })
  .meta({ id: "KnownTraffic", description: "What the portal knows of a client’s traffic." });

export type KnownTraffic = z.output<typeof knownTraffic>;
