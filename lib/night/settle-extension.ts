import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { Party } from "#lib/windows/party.ts";
import { mayExtend } from "./powers.ts";
import { requireStanding } from "./require-part.ts";
import type { ExtensionAnswerName } from "./schema.ts";
import type { NightRecord } from "./store.ts";
import { answerOpenExtension } from "./store-write.ts";
import { extensionWords } from "./words.ts";

type Extension = NightRecord["extensions"][number];

/**
 * Gives an asking for more time its one answer, in a transaction that holds the night. Throws DomainError `not_found`,
 * `conflict` when the work is over or it has an answer already, with whose it is.
 */
export async function settleExtension(
  db: ScopedDb,
  { now, user }: Party,
  record: NightRecord,
  extensionId: string,
  answer: ExtensionAnswerName,
): Promise<Extension> {
  const asked = record.extensions.find(({ id }) => id === extensionId);
  if (!asked) throw notFound();
  requireStanding(record);
  if (!mayExtend(record, now))
    throw new DomainError("conflict", "The work is over, so no more time is needed.");
  const given = { answer, answeredAt: now, answeredById: user.id };
  if (!(await answerOpenExtension(db, extensionId, given))) throw settledAlready(asked);
  return asked;
}

function settledAlready({ answeredBy, answer }: Extension): DomainError {
  const who = answeredBy?.name ?? "Somebody";
  return new DomainError(
    "conflict",
    answer === "taken_back"
      ? `${who} took it back: there is nothing to answer.`
      : `${who} ${extensionWords[answer ?? "open"]} it already.`,
  );
}
