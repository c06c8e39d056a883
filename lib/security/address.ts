/** Whether a path can be read: its escapes are UTF-8 and hide no control characters. What cannot is nobody's address. */
export function isReadable(pathname: string): boolean {
  try {
    return [...decodeURIComponent(pathname)].every((character) => character >= " " && character !== "\u007f");
  } catch {
    return false;
  }
}
