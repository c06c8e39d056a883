import { classNames } from "./class-names.ts";

/** A still, grey place for content on its way; size it like the content, for example "h-5 w-40". */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={classNames("block rounded-sm bg-hover", className)} />;
}

const widths = ["w-3/5", "w-2/5", "w-1/2", "w-7/12"];

/** A list on its way: `count` rows of the height that rows have everywhere. */
export function SkeletonRows({ count = 6 }: { count?: number }) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
        <div key={row} className="flex h-9 items-center justify-between gap-6 border-line border-b">
          <Skeleton className={classNames("h-3.5", widths[row % widths.length])} />
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  );
}

/** A page on its way: its title, its lead and a list. */
export function SkeletonPage() {
  return (
    <>
      <Skeleton className="mb-2 h-7 w-56 max-w-full" />
      <Skeleton className="mb-8 h-4 w-96 max-w-full" />
      <SkeletonRows />
    </>
  );
}
