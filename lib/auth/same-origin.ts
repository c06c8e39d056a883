import { DomainError } from "#lib/errors.ts";

/**
 * Refuses a request that another site made a browser send: Fetch Metadata first, Origin against Host for browsers
 * without it. A cookie-authenticated change with neither header is refused. Throws DomainError `cross_site`.
 */
export function assertSameOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin") return;
  const origin = headers.get("origin");
  if (
    site === null &&
    origin !== null &&
    URL.canParse(origin) &&
    new URL(origin).host === headers.get("host")
  )
    return;
  throw new DomainError(
    "cross_site",
    "This change did not come from a page of the portal. Open the portal and try again.",
  );
}
