import { createHash, randomBytes } from "node:crypto";
import { subMinutes } from "date-fns";
import type { Prisma } from "#lib/db/generated/client.ts";
import { addDays, at, today } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { ingrid } from "./people.ts";

/** The pipeline's token, so that its page shows one. Its hash is of a value that nobody knows, so it opens nothing. */
export function apiTokenRows(now: Date): Prisma.ApiTokenCreateManyInput[] {
  const createdAt = at(addDays(today(now), -41), "10:20", "Europe/Oslo");
  return [
    {
      id: idOf("api_token", "pipeline"),
      name: "Deployment pipeline",
      tokenHash: createHash("sha256").update(randomBytes(32)).digest("hex"),
      hint: "spec_live_4tQz",
      scopes: ["deployments:read", "deployments:write"],
      createdById: ingrid.id,
      createdAt,
      expiresAt: at(addDays(today(now), 49), "10:20", "Europe/Oslo"),
      lastUsedAt: subMinutes(now, 14),
    },
  ];
}
