import type { WindowChangeDto } from "#lib/windows/schema.ts";

/** Every time a window had that no longer holds, struck through, with who changed it and why. */
export function TimeChanges({ changes }: { changes: WindowChangeDto[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {changes.map(({ sequence, what, was, becomes, reason, changed }) => (
        <li key={`${sequence} ${changed.at}`}>
          <p>
            <del className="text-ink-muted">
              <span className="sr-only">No longer: </span>
              {was}
            </del>
            {becomes && <ins className="block no-underline">{becomes}</ins>}
          </p>
          <p className="text-ink-muted text-xs">
            {what} by <bdi>{changed.by}</bdi>, <time dateTime={changed.at}>{changed.text}</time>
          </p>
          {reason && (
            <p className="text-ink-muted" dir="auto">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
