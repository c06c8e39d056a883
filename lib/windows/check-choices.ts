import "server-only";
import { notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { findPartFor } from "./find-part.ts";
import { judgeChoices } from "./judge-choices.ts";
import { type Party, withParty } from "./party.ts";
import { type CheckedChoice, choicesQuery } from "./schema.ts";

/** What the portal says of each choice before it is sent. Throws DomainError `not_found`, `invalid_input`. */
export async function checkChoices(party: Party, input: unknown): Promise<CheckedChoice[]> {
  const { choices, ...asked } = parse(choicesQuery, input);
  const judged = await withParty(party, async (db) => {
    const part = await findPartFor(party, db, asked);
    if (!part) throw notFound();
    return judgeChoices(party, db, part, choices);
  });
  return judged.map(({ span: _, ...checked }) => checked);
}
