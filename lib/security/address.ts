/** Whether a path can be read: its escapes are UTF-8 and hide no control characters. What cannot is nobody's address. */
export function isReadable(pathname: string): boolean {
  try {
    return [...decodeURIComponent(pathname)].every((character) => character >= " " && character !== "\u007f");
  } catch {
    return false;
  }
}

/** Whether a query hides control characters other than tabs and line ends. */
export function hasControlCharacters(search: string): boolean {
  return /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i.test(search);
}
