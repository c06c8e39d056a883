import { diffParts } from "./diff-parts.ts";

type Props = {
  before: string;
  after: string;
  /** Whose words are only in the first, and only in the second, for who does not see the strokes. */
  labels?: { before: string; after: string };
};

/** Two texts as one: struck is only in the first, underlined only in the second, and said so to screen readers. */
export function WordDiff({ before, after, labels = { before: "theirs", after: "yours" } }: Props) {
  const parts = diffParts(before, after);
  let at = 0;
  return (
    <div dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {parts.map(({ value, added, removed }) => {
        const key = `${at} ${added} ${removed}`;
        at += value.length;
        if (removed) {
          return (
            <del key={key} className="bg-danger-soft decoration-danger">
              <span className="sr-only">[{labels.before}: </span>
              {value}
              <span className="sr-only">]</span>
            </del>
          );
        }
        if (added) {
          return (
            <ins key={key} className="bg-done-soft decoration-done">
              <span className="sr-only">[{labels.after}: </span>
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
