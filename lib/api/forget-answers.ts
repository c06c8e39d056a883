import "server-only";
import { subDays } from "date-fns";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { KEPT_DAYS } from "./answer-once.ts";
import { deleteAnswers } from "./store-idempotency.ts";

/** Rows a transaction deletes at most, so that none of them lasts long. */
const BATCH = 1_000;

/** Forgets the answers that nobody can ask for any more. */
export async function forgetAnswers(
  _: JobData<"forget-answers">,
  { now }: Pick<Attempt, "now">,
): Promise<string> {
  let forgotten = 0;
  for (;;) {
    const batch = await withStaff({ kind: "system", now }, (db) =>
      deleteAnswers(db, subDays(now, KEPT_DAYS), BATCH),
    );
    forgotten += batch;
    if (batch < BATCH) return `${forgotten} forgotten`;
  }
}
