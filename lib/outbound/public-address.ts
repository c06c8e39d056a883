import "server-only";
import ipaddr from "ipaddr.js";

/** Where all public IPv6 addresses lie (RFC 4291, section 2.4, and IANA's registry): what is outside was given to nobody. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * True for an address that anybody on the internet may reach. False for private, loopback, link-local, shared, reserved
 * and multicast ranges, for all that tunnels or maps into IPv4 (RFC 4291, RFC 6052, 6to4, Teredo), and for what is none.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false;
  return parsed.range() === "unicast";
}
