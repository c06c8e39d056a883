import { MAX_CHOICES } from "#lib/windows/rules.ts";
import type { ChoiceInput } from "#lib/windows/schema.ts";

/** A choice that is being written; the id stays while its rank changes. */
export type ChoiceDraft = ChoiceInput & { id: number };

export type DraftAction =
  | { kind: "add"; choice: ChoiceInput }
  | { kind: "change"; id: number; to: Partial<ChoiceInput> }
  | { kind: "move"; id: number; by: 1 | -1 }
  | { kind: "remove"; id: number };

/** The ranked choices after an action, first choice first. Adding stops at the most there may be. */
export function nextDrafts(drafts: ChoiceDraft[], action: DraftAction): ChoiceDraft[] {
  switch (action.kind) {
    case "add": {
      if (drafts.length >= MAX_CHOICES) return drafts;
      const id = Math.max(0, ...drafts.map((draft) => draft.id)) + 1;
      return [...drafts, { ...action.choice, id }];
    }
    case "change":
      return drafts.map((draft) => (draft.id === action.id ? changed(draft, action.to) : draft));
    case "move": {
      const from = drafts.findIndex(({ id }) => id === action.id);
      const moved = drafts[from];
      const to = from + action.by;
      if (!moved || to < 0 || to >= drafts.length) return drafts;
      return drafts.toSpliced(from, 1).toSpliced(to, 0, moved);
    }
    case "remove":
      return drafts.filter(({ id }) => id !== action.id);
  }
}

// Which of two instants was meant belongs to the time that was there before.
function changed({ fold, ...draft }: ChoiceDraft, to: Partial<ChoiceInput>): ChoiceDraft {
  const keeps = fold && (to.wallStart === undefined || to.wallStart === draft.wallStart);
  return { ...draft, ...(keeps && { fold }), ...to };
}

/** What is sent of the drafts: the ids go along, so that a refusal finds its choice after a move. */
export function draftsText(drafts: ChoiceDraft[]): string {
  return JSON.stringify(drafts);
}
