import type { Piece } from "#lib/search/schema.ts";

/** A text with what was looked for marked. Made of nodes: what stands in a note cannot become HTML here. */
export function HitWords({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isHit }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never reordered
    return isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>;
  });
}
