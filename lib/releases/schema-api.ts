import { z } from "zod";
import { componentName, pageQuery, version } from "#lib/deployments/schema-api.ts";
import { nextCursor } from "#lib/deployments/schema-api-answers.ts";

export const releaseFilter = z.strictObject({
  component: componentName.optional(),
  version: version.optional(),
  ...pageQuery.shape,
});

export const releaseAnswer = z
  .object({
    component: componentName,
    version,
    kind: z.enum(["minor", "major"]).meta({ example: "minor" }),
    outOfTrain: z.boolean().meta({ description: "Ships outside the weekly train.", example: false }),
    releasedOn: z.iso.date().nullable().meta({ example: "2026-12-01" }),
    note: z
      .object({ slug: z.string(), status: z.string() })
      .nullable()
      .meta({ description: "Its note, if one is written; clients read it once it is published." }),
  })
  .meta({ id: "Release" });

export const releasePage = z
  .object({ releases: z.array(releaseAnswer), nextCursor })
  .meta({ id: "ReleasePage" });
