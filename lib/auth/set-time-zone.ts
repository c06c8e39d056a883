import "server-only";
import { z } from "zod";
import { prisma } from "#lib/db/client.ts";
import { parse } from "#lib/parse.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import type { Person } from "./context.ts";

const input = z.object({ timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list.") });

/** Sets the zone in which the person is shown times. Throws DomainError `invalid_input`. */
export async function setTimeZone(user: Person, given: unknown): Promise<void> {
  const { timeZone } = parse(input, given);
  await prisma().user.update({ where: { id: user.id }, data: { timeZone } });
}
