import { createHash } from "node:crypto";

/** The same id for the same name, as a UUID of version 8 (RFC 9562), so that parts of the world can name each other. */
export function idOf(...name: (string | number)[]): string {
  const hex = createHash("sha256").update(name.join("\0")).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
