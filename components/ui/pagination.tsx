import Link from "next/link";

type PaginationProps = {
  /** What is listed, for screen readers: "Release notes". */
  label: string;
  /** What is shown now: "Notes 21-40 of 132". */
  position?: string;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  /** For lists that are not in the order of time. */
  newerLabel?: string;
  olderLabel?: string;
};

/** Steps through a long list, newest first unless its links say otherwise. Shows nothing when there is only one page. */
export function Pagination({
  label,
  position,
  newerHref,
  olderHref,
  newerLabel = "Newer",
  olderLabel = "Older",
}: PaginationProps) {
  if (!newerHref && !olderHref) return null;
  return (
    <nav aria-label={`Pages of ${label}`} className="mt-4 flex items-center gap-4 tabular print:hidden">
      {newerHref && (
        <Link href={newerHref} rel="prev" className="text-link py-1">
          {newerLabel}
        </Link>
      )}
      {position && <span className="text-ink-muted">{position}</span>}
      {olderHref && (
        <Link href={olderHref} rel="next" className="text-link py-1">
          {olderLabel}
        </Link>
      )}
    </nav>
  );
}
