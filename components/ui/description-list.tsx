import type { ReactNode } from "react";

export type Description = { term: ReactNode; detail: ReactNode };

/** Facts about one thing: term and detail side by side, below one another on a phone. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="wrap-anywhere grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {items.map(({ term, detail }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and a term may be any node
        <div key={index} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
