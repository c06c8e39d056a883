import { classNames } from "#components/ui/class-names.ts";

/** The place that says whose portal this is: dark on the staff desk, so that no one mistakes the side. */
export function shellBrandStyle(desk: "client" | "staff", place: "bar" | "side"): string {
  return classNames(
    "items-center gap-3 px-4 print:hidden",
    place === "bar"
      ? "sticky top-0 z-30 flex h-12 lg:hidden"
      : "hidden h-12 shrink-0 justify-between lg:flex",
    desk === "staff"
      ? "bg-staff text-on-staff [--color-focus:currentColor] [--color-ink-muted:currentColor]"
      : "border-line border-b bg-sunken",
  );
}

/** A sheet under the top bar while open on small screens; from 1024 px simply the side of the page. */
export const shellMenuStyle = classNames(
  "fixed inset-x-0 top-12 bottom-auto m-0 max-h-[calc(100dvh-3rem)] w-full flex-col overflow-y-auto bg-raised p-0 text-ink",
  "shadow-pop open:flex",
  "lg:sticky lg:top-0 lg:flex lg:h-dvh lg:max-h-none lg:overflow-visible lg:border-line lg:border-e lg:bg-sunken lg:shadow-none",
  "print:hidden",
);

/** The line that opens the switcher or the person's menu. */
export const shellSummaryStyle =
  "flex min-h-11 items-center gap-2 rounded-md px-2.5 py-1 hover:bg-hover lg:min-h-8";

/** What it opens: in the flow of the phone's menu, above the page at the side. */
export const shellPanelStyle =
  "max-h-80 overflow-y-auto p-1 lg:absolute lg:inset-x-0 lg:z-40 lg:my-1 lg:rounded-md lg:bg-raised lg:shadow-pop";
