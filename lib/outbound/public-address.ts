import "server-only";
import ipaddr from "ipaddr.js";

/**
 * True for an address that anybody on the internet may reach. False for private, loopback, link-local, shared, reserved
 * and multicast ranges, for all that tunnels or maps into IPv4 (RFC 4291, RFC 6052, 6to4, Teredo), and for what is none.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === "unicast";
}
