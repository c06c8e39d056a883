import { contentLabels } from "./rules-content.ts";
import { changeTypeLabels, releaseKindLabels } from "./schema.ts";
import type { PartDiff, RevisionText } from "./schema-note.ts";

/**
 * The two revisions that an address asks for, the earlier one first; the last two of `published` (newest first) where
 * it names others, twice the same or none. Null when fewer than two were published.
 */
export function comparedRevisions(
  published: number[],
  asked: { from?: unknown; to?: unknown },
): { from: number; to: number } | null {
  const known = (text: unknown) => published.find((number) => String(number) === text);
  const [one, other] = [known(asked.from), known(asked.to)];
  if (one !== undefined && other !== undefined && one !== other) {
    return { from: Math.min(one, other), to: Math.max(one, other) };
  }
  const [to, from] = published;
  return to !== undefined && from !== undefined ? { from, to } : null;
}

/** The parts in which two texts differ, in the order of a note. */
export function partDiffs(before: RevisionText, after: RevisionText): PartDiff[] {
  const words = wordsOf(after);
  return Object.entries(wordsOf(before)).flatMap(([part, was]) => {
    const [field, is] = [part as keyof RevisionText, words[part as keyof RevisionText]];
    return was === is ? [] : [{ label: contentLabels[field], before: was, after: is }];
  });
}

function wordsOf(text: RevisionText): Record<keyof RevisionText, string> {
  return {
    headline: text.headline,
    summary: text.summary,
    impact: text.impact,
    actionRequired: text.actionRequired,
    bodyMarkdown: text.bodyMarkdown.replace(/\r\n?/g, "\n").trim(),
    kind: releaseKindLabels[text.kind],
    changeTypes: text.changeTypes
      .map((type) => changeTypeLabels[type])
      .sort()
      .join(", "),
    outOfTrain: text.outOfTrain ? "Outside the weekly train" : "In the weekly train",
  };
}
