/** The portal's name: the vendor, and what the portal is about. */
export function Wordmark() {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-base/6 tracking-tight">
      <span className="font-semibold">Spec</span>
      <span className="text-ink-muted">releases</span>
    </span>
  );
}
