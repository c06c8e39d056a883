import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type TableProps = {
  /** Names the table for screen readers; show it as a heading above when people need it too. */
  caption: string;
  /** Many columns: keeps them readable on a phone, where the table then scrolls. */
  wide?: boolean;
  children: ReactNode;
  className?: string;
};

/** A dense table (36 px rows) that scrolls sideways by itself on a narrow screen. */
export function Table({ caption, wide, children, className }: TableProps) {
  return (
    // The room at its sides is for the focus ring of what stands in the first and last column.
    <div className="relative -mx-1 overflow-x-auto px-1 print:overflow-visible">
      <table className={classNames("w-full border-collapse text-start", wide && "min-w-[44rem]", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = {
  /** Numbers align at their end, so that they can be compared. */
  numeric?: boolean;
};

const cell = "px-3 py-2 first:ps-0 last:pe-0 align-baseline";

/** A column heading. */
export function ColumnHeading({ numeric, className, ...native }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...native}
      className={classNames(
        cell,
        "whitespace-nowrap border-line-strong border-b py-1.5 text-ink-muted text-xs",
        numeric ? "text-end" : "text-start",
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHeading({ className, ...native }: ComponentProps<"th">) {
  return <th scope="row" {...native} className={classNames(cell, "text-start", className)} />;
}

/** A cell. */
export function Cell({ numeric, className, ...native }: ComponentProps<"td"> & CellProps) {
  return <td {...native} className={classNames(cell, numeric && "whitespace-nowrap text-end", className)} />;
}

/** A body row. */
export function Row({ className, ...native }: ComponentProps<"tr">) {
  return <tr {...native} className={classNames("border-line border-b hover:bg-hover", className)} />;
}
