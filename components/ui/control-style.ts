/** A text-like control. 16 px on phones: smaller text makes their browsers zoom in on focus. */
export const controlStyle =
  "min-h-9 w-full min-w-0 rounded-md border border-line-strong bg-page px-2.5 py-1.5 text-base/6 text-ink sm:text-sm " +
  "[&[readonly]]:bg-sunken disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-muted " +
  "aria-invalid:border-danger-line aria-invalid:outline aria-invalid:outline-danger-line";
