import "server-only";
import { DomainError } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { type Party, withParty } from "#lib/windows/party.ts";
import { readNight } from "./get-night.ts";
import { limitPageChecks } from "./limit-page-checks.ts";
import { requireBefore } from "./record-check.ts";
import { requirePart } from "./require-part.ts";
import { aboutWindow } from "./schema.ts";

/** Has the maintenance page asked again at once. Throws DomainError `forbidden`, `not_found`, `conflict`, `too_many_requests`. */
export async function askPageCheck(party: Party, input: unknown): Promise<void> {
  requirePart(party);
  const { windowId } = parse(aboutWindow, input);
  await withParty(party, async (db) => {
    const record = await readNight(db, party, windowId);
    requireBefore(record);
    if (!record.maintenancePageUrl)
      throw new DomainError(
        "conflict",
        "No maintenance page is named yet. The client's coordinator names it.",
      );
    await limitPageChecks(record.id);
    await enqueue(db, "check-maintenance-page", { windowId: record.id });
  });
}
