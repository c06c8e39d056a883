const name = /^(?:__Secure-)?next-auth\.callback-url$/;

/**
 * A Cookie header without next-auth's callback address where that is none: next-auth would answer every page with an
 * error until the person cleared it.
 */
export function withoutBrokenCallback(cookie: string): string {
  return cookie
    .split(";")
    .filter((part) => {
      const [key = "", ...value] = part.split("=");
      return !name.test(key.trim()) || isAddress(value.join("=").trim());
    })
    .join(";");
}

function isAddress(value: string): boolean {
  try {
    const address = decodeURIComponent(value);
    return /^https?:$/.test(new URL(address, address.startsWith("/") ? "http://portal" : undefined).protocol);
  } catch {
    return false;
  }
}
