/** A key to press. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-line px-1 font-mono text-ink-muted text-xs print:hidden">
      {children}
    </kbd>
  );
}
