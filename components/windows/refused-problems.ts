import type { FormState } from "#lib/auth/action.ts";
import { choicesFromText } from "#lib/windows/rules-choices-text.ts";
import type { CheckedChoice } from "#lib/windows/schema.ts";
import type { ChoiceDraft } from "./choice-drafts.ts";

type Refused = Extract<FormState, { status: "refused" }>;

/** What a refusal says of a draft, wherever it stands now; null once it is no longer what was sent. */
export function refusedProblems(
  refused: Refused | undefined,
  draft: ChoiceDraft,
): CheckedChoice["problems"] | null {
  if (!refused) return null;
  const sent = (choicesFromText(refused.values["choices"]?.[0]) ?? []) as ChoiceDraft[];
  const index = sent.findIndex((one) => JSON.stringify(one) === JSON.stringify(draft));
  if (index < 0) return null;
  const at = `choices.${index}.`;
  const own = Object.entries(refused.fields).filter(([field]) => field.startsWith(at));
  return own.length > 0
    ? Object.fromEntries(own.map(([field, words]) => [field.slice(at.length), words]))
    : null;
}
