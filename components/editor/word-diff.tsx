import { diffLines, diffWordsWithSpace } from "diff";

const LONGEST_MS = 300;

/** Two texts as one: struck is only in the first, underlined only in the second, and said so to screen readers. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  // Two long texts with little in common are compared by lines: by words it would take too long.
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_MS }) ?? diffLines(before, after);
  let at = 0;
  return (
    <div dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {parts.map(({ value, added, removed }) => {
        const key = `${at} ${added} ${removed}`;
        at += value.length;
        if (removed) {
          return (
            <del key={key} className="bg-danger-soft decoration-danger">
              <span className="sr-only">[theirs: </span>
              {value}
              <span className="sr-only">]</span>
            </del>
          );
        }
        if (added) {
          return (
            <ins key={key} className="bg-done-soft decoration-done">
              <span className="sr-only">[yours: </span>
              {value}
              <span className="sr-only">]</span>
            </ins>
          );
        }
        return <span key={key}>{value}</span>;
      })}
    </div>
  );
}
