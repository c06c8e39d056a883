import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";

type Method = NotificationPayload<"window.confirmed">["window"]["method"];

const words: Record<Method, string> = {
  dns: "By a DNS change",
  service_worker: "By the Spec-managed service worker",
  client_flag: "By the client: disableSpecProxy = true in the service worker's configuration",
  maintenance_page: "Traffic is forwarded to the client's maintenance page",
  none: "It stays in line: the upgrade is a no-op",
};

/** How the Realtime Engine leaves the request path. */
export function methodWords(method: Method): string {
  return words[method];
}

type OutOfLine = { method: Method; startsAt: Date | string; endsAt: Date | string; siteTimeZone: string };

/** What is off while a window lasts, and from when to when at most, by the site's clocks. */
export function offlineWords({ method, startsAt, endsAt, siteTimeZone }: OutOfLine): string {
  if (method === "none") return "Mitigations and data collection go on during the window.";
  const when = formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone);
  return `Active mitigations and data collection are offline while the Realtime Engine is out of line: at most ${when}.`;
}
