import "server-only";
import { DomainError } from "#lib/errors.ts";
import type { StoredDraft } from "./schema-desk.ts";

/** Somebody saved the draft since the revision that a save started from. Carries what is stored, so that its loser can choose. */
export class DraftConflict extends DomainError {
  readonly stored: StoredDraft;

  constructor(stored: StoredDraft) {
    super(
      "conflict",
      `${stored.savedBy ?? "Somebody"} saved revision ${stored.revision} meanwhile. Nothing was overwritten, and your text is still in this form.`,
    );
    this.stored = stored;
  }
}
