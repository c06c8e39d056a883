/** A path inside the portal to go to after signing in; anything else becomes "/". */
export function safePath(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || next.length > 500) return "/";
  const base = "http://portal.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  // A leading `//` or `/\` would leave the portal; "/..//host" has one only once it is resolved.
  return url.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : "/";
}
