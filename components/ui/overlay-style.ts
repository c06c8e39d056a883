/** What floats above the page: one shadow, no border. */
export const overlayStyle = "rounded-md bg-raised shadow-pop outline-none";

/** One line of a menu, for links and buttons alike. */
export const menuItemStyle =
  "flex min-h-9 w-full items-center gap-2 rounded-sm px-2.5 py-1 text-start outline-offset-[-2px] " +
  "hover:bg-hover data-[focused]:bg-hover";
