import "server-only";
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

/** What is off while the window lasts. */
export function offlineWords(method: Method): string {
  return method === "none"
    ? "Mitigations and data collection go on during the window."
    : "While the Realtime Engine is out of line, active mitigations and data collection are offline.";
}
