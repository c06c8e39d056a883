/** Where an address in a note leads inside the portal. */
export type PortalAddress =
  | { kind: "note"; noteSlug: string; tenantSlug: string | null }
  | { kind: "tenant"; tenantSlug: string }
  | { kind: "nowhere" };

/** What a link's address means; null when it leads out of the portal or stays in the note. */
export function portalAddress(url: string): PortalAddress | null {
  if (/^(https?:\/\/|mailto:|#)/i.test(url)) return null;
  if (!url.startsWith("/") || url.startsWith("//")) return { kind: "nowhere" };
  const [first, second, third, fourth] = url
    .replace(/[?#].*$/, "")
    .split("/")
    .filter(Boolean);
  if (first === "releases" && second) return { kind: "note", noteSlug: second, tenantSlug: null };
  if (first !== "t" || !second) return { kind: "nowhere" };
  if (third === "releases" && fourth) {
    return { kind: "note", noteSlug: fourth.replace(/\.(md|json)$/, ""), tenantSlug: second };
  }
  return { kind: "tenant", tenantSlug: second };
}
