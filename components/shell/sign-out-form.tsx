import { menuItemStyle } from "#components/ui/overlay-style.ts";

/** A form of one button that ends the session. */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <button type="submit" className={`${menuItemStyle} w-full`}>
        Sign out
      </button>
    </form>
  );
}
