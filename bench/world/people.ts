import type { Prisma } from "#lib/db/generated/client.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { pick } from "./pick.ts";

const givenNames = ["Amara", "Bruno", "Chiara", "Dilan", "Elif", "Farid", "Greta", "Hugo", "Inès", "Jun"];
const familyNames = ["Okoye", "Lindgren", "Moreau", "Takeda", "Novak", "Rahman", "Silva", "Weiss", "Young"];

/** A made-up person; the address is what makes two of them different. */
export function person(
  number: number,
  email: string,
  timeZone: string,
): Prisma.UserCreateManyInput & { id: string } {
  const name = `${pick(givenNames, number)} ${pick(familyNames, number * 7)}`;
  return { id: idOf("bench user", email), name, email, timeZone };
}
