import type { FormState } from "#lib/auth/action.ts";
import type { FieldErrors } from "#lib/errors.ts";
import { isSameContent } from "#lib/releases/rules-content.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { SavedDraft, StoredText } from "#lib/releases/schema-desk.ts";
import { contentOfForm } from "./typed-content.ts";

/** A save's answer; refused with `stored` when somebody else saved meanwhile. */
export type SaveAnswer = FormState<SavedDraft> & { stored?: StoredText };

export type SaveStatus =
  /** Before the page's script runs, and without it. */
  | { kind: "off" }
  /** `at` is "14:02 CET"; null when there was nothing to save yet. */
  | { kind: "saved"; at: string | null }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "refused"; message: string; fields: FieldErrors }
  | { kind: "unreachable" }
  | { kind: "conflict"; stored: StoredText; base: NoteInput };

type Start = { revision: number; content: NoteInput };
type Ports = {
  read: () => FormData;
  /** Rejects when the portal cannot be reached. */
  send: (form: FormData) => Promise<SaveAnswer>;
  tell: (status: SaveStatus) => void;
};

export type Autosave = ReturnType<typeof createAutosave>;

const QUIET_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;

/** Saves what is typed once it has been quiet for two seconds, one save at a time, and tries again while nothing answers. */
export function createAutosave(start: Start, { read, send, tell }: Ports) {
  let { revision, content: base } = start;
  let edits = 0;
  let savedEdits = 0;
  let failures = 0;
  let conflict: StoredText | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Sent, but the answer was lost: each may be what is stored now.
  let unanswered: NoteInput[] = [];

  function saveIn(pauseMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMs);
  }

  function touched(): void {
    edits += 1;
    if (conflict) return;
    if (!running && failures === 0) tell({ kind: "unsaved" });
    saveIn(QUIET_MS);
  }

  /** Saves what is pending now and says as which revision; null when it could not, which `tell` has explained. */
  async function flush(keep = false): Promise<number | null> {
    clearTimeout(timer);
    const wanted = edits;
    let isKept = !keep;
    while (savedEdits < wanted || !isKept) {
      if (conflict) return null;
      // A save under way was asked for by somebody else: its answer counts, but it keeps no revision.
      const mine = running === null;
      running ??= attempt(keep).finally(() => {
        running = null;
      });
      if (!(await running)) return null;
      isKept ||= mine;
    }
    return conflict ? null : revision;
  }

  async function attempt(keep: boolean): Promise<boolean> {
    const sent = edits;
    const form = read();
    const content = contentOfForm(form);
    form.set("revision", String(revision));
    form.set("keep", String(keep));
    // By what was saved last, not by what the page began with: a tick taken out again is a change.
    form.set("wasOutOfTrain", String(base.outOfTrain));
    tell({ kind: "saving" });
    let answer: SaveAnswer;
    try {
      answer = await send(form);
    } catch {
      unanswered = [...unanswered.slice(-19), content];
      return tryAgain({ kind: "unreachable" });
    }
    if (answer.stored) return meet(answer.stored, keep);
    if (answer.status !== "done" || !answer.data) return refuse(answer, sent);
    failures = 0;
    unanswered = [];
    revision = answer.data.revision;
    base = content;
    savedEdits = sent;
    if (edits > sent) saveIn(QUIET_MS);
    tell(edits > sent ? { kind: "unsaved" } : { kind: "saved", at: answer.data.at });
    return true;
  }

  function meet(stored: StoredText, keep: boolean): Promise<boolean> | boolean {
    const own = unanswered.find((content) => isSameContent(content, stored.content));
    unanswered = [];
    failures = 0;
    if (own) {
      revision = stored.revision;
      base = own;
      return attempt(keep);
    }
    conflict = stored;
    tell({ kind: "conflict", stored, base });
    return false;
  }

  function refuse(answer: SaveAnswer, sent: number): boolean {
    const { message, fields } =
      answer.status === "refused" ? answer : { message: "Nothing was saved.", fields: {} };
    const status = { kind: "refused", message, fields } as const;
    // A field's fault waits for its writer; anything else may pass by itself.
    if (Object.keys(fields).length === 0) return tryAgain(status);
    tell(status);
    if (edits > sent) saveIn(QUIET_MS);
    return false;
  }

  function tryAgain(status: SaveStatus): false {
    failures += 1;
    tell(status);
    saveIn(Math.min(LONGEST_PAUSE_MS, QUIET_MS * 2 ** (failures - 1)));
    return false;
  }

  return {
    touched,
    flush,
    isSaved: () => savedEdits === edits,
    hasSaved: () => revision !== start.revision,
    /** Ends a conflict: the form goes on from what is stored, and differs from it unless it took it over. */
    goOnFrom(stored: StoredText, tookOver: boolean): void {
      conflict = null;
      revision = stored.revision;
      base = stored.content;
      edits += 1;
      if (tookOver) savedEdits = edits;
      else saveIn(0);
      tell(tookOver ? { kind: "saved", at: stored.savedAt } : { kind: "unsaved" });
    },
  };
}
