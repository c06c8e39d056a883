import type { ComponentName } from "#lib/releases/schema.ts";
import type { IntegrationTypeName } from "./schema-steps.ts";

export type UpgradeTemplate = {
  /** As it stands in an address: ?template=database. */
  id: string;
  label: string;
  component: ComponentName;
  title: string;
  what: string;
  why: string;
  impact: string;
  expectedMinutes: string;
  steps: { text: string; integrationType: IntegrationTypeName | null }[];
};

const blank: UpgradeTemplate = {
  id: "blank",
  label: "Blank",
  component: "realtime_engine",
  title: "",
  what: "",
  why: "",
  impact: "",
  expectedMinutes: "",
  steps: [],
};

const database: UpgradeTemplate = {
  id: "database",
  label: "Database, major version",
  component: "realtime_engine",
  title: "Database ",
  what: "The database of the Realtime Engine moves to its next major version. Its files change format, so the engine leaves the request path while they are converted.",
  why: "The version in use stops getting security fixes.",
  impact:
    "While the Realtime Engine is out of line, active mitigations and data collection are offline. Traffic reaches your site as usual. Lists and counters are kept.",
  expectedMinutes: "60",
  steps: [
    { text: "Name one person who can be reached during the whole window.", integrationType: null },
    {
      text: "Lower the TTL of the DNS records that point to us to 60 seconds, at least a day before the window.",
      integrationType: "dns",
    },
    {
      text: "Check that you can set `disableSpecProxy = true` in the service worker’s configuration, and who may do it on the night.",
      integrationType: "service_worker",
    },
    {
      text: "Tell the readers of your decision export that the length of the window will be missing from it.",
      integrationType: null,
    },
  ],
};

const serviceWorker: UpgradeTemplate = {
  id: "service-worker",
  label: "Service worker, major version",
  component: "realtime_engine",
  title: "Service worker ",
  what: "The Spec-managed service worker is replaced by its next major version.",
  why: "The version in use relies on browser interfaces that are being removed.",
  impact:
    "While both versions are exchanged, visitors with an open tab are served without the Realtime Engine until they open the next page. Pages keep working.",
  expectedMinutes: "45",
  steps: [
    {
      text: "Set `disableSpecProxy = true` in the service worker’s configuration at the start of the window, or name who does it.",
      integrationType: "service_worker",
    },
    {
      text: "Allow `worker-src 'self'` in your Content-Security-Policy.",
      integrationType: "service_worker",
    },
    {
      text: "Be ready to purge the worker’s script from your CDN when the window starts.",
      integrationType: "service_worker",
    },
    {
      text: "Tell us if a page of yours loads the service worker all the same.",
      integrationType: "dns",
    },
  ],
};

const rulesEngine: UpgradeTemplate = {
  id: "rules-engine",
  label: "Rules engine, major version",
  component: "realtime_engine",
  title: "Rules engine ",
  what: "The part of the Realtime Engine that evaluates your rules moves to its next major version. Your rules are compiled anew.",
  why: "The version in use cannot evaluate the newer kinds of rules, and stops being maintained.",
  impact:
    "While the Realtime Engine is out of line, active mitigations and data collection are offline. Afterwards the same rules give the same decisions; differences that our comparison finds are sent to you before the window.",
  expectedMinutes: "45",
  steps: [
    { text: "Read the comparison of decisions that we send you, and answer it.", integrationType: null },
    { text: "Do not change rules on the day of the window.", integrationType: null },
    {
      text: "Check that you can set `disableSpecProxy = true` in the service worker’s configuration, and who may do it on the night.",
      integrationType: "service_worker",
    },
    {
      text: "Lower the TTL of the DNS records that point to us to 60 seconds, at least a day before the window.",
      integrationType: "dns",
    },
  ],
};

/** What most majors are: their usual words, to be made exact. */
export const templates = [database, serviceWorker, rulesEngine, blank];

/** The template of an address, blank for any other. */
export function templateOf(id: unknown): UpgradeTemplate {
  return templates.find((template) => template.id === id) ?? blank;
}
