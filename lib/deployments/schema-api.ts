import { z } from "zod";
import { isInstantInCalendar } from "#lib/time/calendar-range.ts";

/** What the pipeline sends. The descriptions and examples are the API's document. */

const TEXT_HINT = "Leave out control characters and the marks that turn the direction of text.";

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(most, `Use at most ${most} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, TEXT_HINT);

const words = z
  .string()
  .trim()
  .max(2_000, "Use at most 2000 characters.")
  .regex(/^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\r\t])*$/u, TEXT_HINT)
  .default("");

/** An instant with its offset; becomes a Date. */
const instant = z.iso
  .datetime({ offset: true, error: "Write an instant with its offset, such as 2026-12-01T02:00:00Z." })
  .refine(isInstantInCalendar, "Use a time between 2000 and 2099.")
  .transform((text) => new Date(text));

export const componentName = z
  .enum(["realtime_engine", "spec_hub"])
  .meta({ description: "The product.", example: "realtime_engine" });

export const version = line(60).meta({ description: "The release’s version.", example: "8.14.0" });

export const tenantSlug = line(80).meta({
  description: "The client, by its name in the portal’s addresses.",
  example: "acme-bank",
});

export const environmentKind = z.enum(["staging", "non_production", "production"]).meta({
  description: "Which of the client’s environments.",
  example: "production",
});

const passedStages = ["provisioning", "validating", "integrating", "draining", "complete"] as const;

export const stage = z.enum(["planned", ...passedStages, "rolled_back"]).meta({
  description: "Derived from all events, whatever the order in which they came.",
  example: "integrating",
});

export const reference = line(200).meta({
  description:
    "Your own name for this report. The same one again, with the same facts, is one report; with other facts it is refused.",
  example: "run-4711/start",
});

export const newDeployment = z
  .strictObject({
    component: componentName,
    version,
    tenant: tenantSlug,
    environment: environmentKind,
    plannedAt: instant.optional().meta({
      description:
        "When it is planned for. Without it: when it started, else now. Until it starts, another report may change it.",
      example: "2026-12-02T09:00:00Z",
    }),
    startedAt: instant.optional().meta({
      description:
        "When it started. Recorded as the event “stage_reached: provisioning” of the same reference.",
      example: "2026-12-02T09:01:12Z",
    }),
    outOfTrain: z.boolean().optional().meta({
      description: "True marks the release as shipped outside the weekly train, such as a security patch.",
      example: false,
    }),
    reference: reference.meta({
      description:
        "Your own name for this report; the start, if it names one, is recorded under it. The same one again is one start.",
      example: "run-4711/start",
    }),
  })
  .meta({ id: "NewDeployment", description: "A release on its way to one environment of one client." });

const event = {
  reference: reference.meta({ example: "run-4711/integrating" }),
  occurredAt: instant.meta({
    description: "When it happened, by your clock; at most 5 minutes ahead of ours.",
    example: "2026-12-02T09:14:30Z",
  }),
};
const reason = words.meta({
  description: "Why, in words that clients may read.",
  example: "Error rate above 1 % in the health check.",
});
const detail = words.meta({ description: "What was seen, in words.", example: "42 of 42 rules loaded" });

export const newEvent = z
  .discriminatedUnion("kind", [
    z
      .strictObject({
        kind: z.literal("stage_reached"),
        stage: z.enum(passedStages).meta({ description: "How far it has come.", example: "integrating" }),
        detail,
        ...event,
      })
      .meta({ title: "Stage reached" }),
    z
      .strictObject({
        kind: z.literal("readiness_check"),
        useCase: line(200).meta({
          description: "The client’s use case, by its name in the portal.",
          example: "Account takeover",
        }),
        passed: z.boolean().meta({ description: "Whether it is ready for promotion.", example: true }),
        detail,
        ...event,
      })
      .meta({ title: "Readiness check" }),
    z
      .strictObject({ kind: z.enum(["held", "resumed", "rolled_back"]), reason, ...event })
      .meta({ title: "Held, resumed or rolled back" }),
  ])
  .meta({ id: "NewDeploymentEvent", description: "What became of a deployment." });

export type NewDeployment = z.output<typeof newDeployment>;
export type NewEvent = z.output<typeof newEvent>;

/** Query parameters of every list. */
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: "How many at most." }),
  cursor: z
    .string()
    .optional()
    .meta({ description: "Where to go on: the answer before names it “nextCursor”." }),
};

export const pageQuery = z.strictObject(paging);

export const deploymentFilter = z.strictObject({
  tenant: tenantSlug.optional(),
  component: componentName.optional(),
  version: version.optional(),
  environment: environmentKind.optional(),
  stage: stage.optional(),
  since: instant.optional().meta({
    description: "Only what is planned from this instant on.",
    example: "2026-11-30T00:00:00Z",
  }),
  ...paging,
});
