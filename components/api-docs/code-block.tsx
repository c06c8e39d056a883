/** Code to read and copy. It scrolls by itself, so it can be reached by keyboard. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-sunken px-4 py-3"
    >
      <pre className="font-mono text-sm leading-relaxed">{code}</pre>
    </section>
  );
}
