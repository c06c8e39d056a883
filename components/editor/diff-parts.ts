import { diffLines, diffWordsWithSpace } from "diff";

const LONGEST_MS = 300;

export type DiffPart = { value: string; added: boolean; removed: boolean };

/** Two texts as one run of parts: by words; by lines or not at all where words would take too long. */
export function diffParts(before: string, after: string): DiffPart[] {
  const limit = { timeout: LONGEST_MS };
  const parts = diffWordsWithSpace(before, after, limit) ?? diffLines(before, after, limit);
  return joinRuns(parts ?? [part(before, "removed"), part(after, "added")]);
}

/** Changes with nothing but blanks and signs between them are read as one: what was rewritten stays a sentence. */
function joinRuns(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") joined.push(part(removed, "removed"));
    if (added !== "") joined.push(part(added, "added"));
    [removed, added] = ["", ""];
  };
  for (const [index, { value, ...is }] of parts.entries()) {
    const next = parts[index + 1];
    if (is.removed) removed += value;
    else if (is.added) added += value;
    else if (removed && added && next && !/[\p{L}\p{N}\n]/u.test(value)) {
      removed += value;
      added += value;
    } else {
      flush();
      joined.push({ value, added: false, removed: false });
    }
  }
  flush();
  return joined;
}

function part(value: string, how: "added" | "removed"): DiffPart {
  return { value, added: how === "added", removed: how === "removed" };
}
