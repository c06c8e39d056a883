import "server-only";
import { createHash } from "node:crypto";

/** The name of exactly this content (RFC 9110, 8.8.3). */
export function etagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}
