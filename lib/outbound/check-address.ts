import "server-only";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** What stands at a name: an address and its family, as `dns.lookup` tells them. */
export type ResolvedAddress = { address: string; family: number };
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Where to connect: the address was checked, so the name is not looked up a second time. */
export type Target = { url: URL } & ResolvedAddress;

/** Why a page outside is not asked; `message` is for people. */
export class OutboundRefusal extends Error {
  override readonly name = "OutboundRefusal";
}

const MOST_CHARACTERS = 2_000;
/** The same for a name of our own network and for none at all: who asks learns nothing of the inside. */
export const NO_PUBLIC_NAME = "This name leads to no public address. Check how it is written.";

/**
 * The parsed address of a page that may be asked: http or https on its own port, without a name or password in it.
 * Throws OutboundRefusal with words. Decimal and octal hosts are read as the numbers they are (WHATWG URL).
 */
export function parsePageUrl(text: string): URL {
  const url = text.length <= MOST_CHARACTERS ? URL.parse(text) : null;
  if (!url) throw new OutboundRefusal("This is no web address. Write it in full, with https://.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new OutboundRefusal("Only http and https addresses are checked.");
  if (url.username || url.password)
    throw new OutboundRefusal("The address must not carry a name or a password.");
  if (url.port && url.port !== "80" && url.port !== "443")
    throw new OutboundRefusal("Only the ports 80 and 443 are checked.");
  const literal = literalOf(url);
  if (literal && !isPublicAddress(literal)) throw notPublic();
  return url;
}

/** Looks the host up once and checks every address that stands there. Throws OutboundRefusal. */
export async function checkAddress(url: URL, resolve: Resolve): Promise<Target> {
  const literal = literalOf(url);
  const found = literal ? [{ address: literal, family: isIP(literal) }] : await resolve(url.hostname);
  const [first] = found;
  if (!first || !found.every(({ address }) => isPublicAddress(address)))
    throw literal ? notPublic() : new OutboundRefusal(NO_PUBLIC_NAME);
  return { url, ...first };
}

function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) ? bare : null;
}

function notPublic(): OutboundRefusal {
  return new OutboundRefusal("The address is not on the public internet, so it is not asked.");
}
