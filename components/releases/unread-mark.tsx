/** A dot before what the reader has not opened yet; screen readers hear the word. */
export function UnreadMark() {
  return (
    <span className="me-2 inline-block size-2 rounded-full bg-act align-middle">
      <span className="sr-only">Unread: </span>
    </span>
  );
}
