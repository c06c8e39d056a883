/** What each major is, why it comes and what it asks, in the vendor's words. */
export const upgradeTexts = {
  database: {
    title: "Database 16",
    what: "The database that holds decisions, lists and counters of the Realtime Engine moves to major version 16. Its files change format, so the engine pauses while they are converted.",
    why: "The present version gets no security fixes after this winter. The new one also keeps counters under load with about a third less memory, which we need for per-account scoring at your peaks.",
    impact:
      "The Realtime Engine is out of line for up to 60 minutes. Until it is back, active mitigations and data collection are offline; traffic reaches your site as usual. Lists and counters are kept. In our rehearsals the conversion took 18 to 34 minutes.",
    expectedMinutes: 60,
    actions: [
      "Name one person who can be reached during the whole window.",
      "Lower the TTL of the engine's records to 60 seconds, at least a day before.",
      "Check that you can set `disableSpecProxy = true` in the service worker's configuration, and who may do it on the night.",
      "Tell your fraud team that decisions will be missing from the export for the length of the window.",
    ],
  },
  worker: {
    title: "Service worker 5",
    what: "The Spec-managed service worker is replaced by version 5, which takes its configuration signed and loads mitigations as modules, only when a page needs them.",
    why: "Browsers are ending the interface that version 4 uses to hold requests back. Signed configuration also ends a class of attacks in which a compromised page rewrites the worker's settings.",
    impact:
      "While both versions are exchanged, visitors with an open tab run without the engine for up to 25 minutes, or until they open the next page. Pages keep working.",
    expectedMinutes: 45,
    actions: [
      "Allow `worker-src 'self'` in your Content-Security-Policy and remove `unsafe-eval`, if it is there for us.",
      "If you set `disableSpecProxy` from your own code, read it from `specConfig()` instead of the global variable.",
      "Purge /spec-worker.js from your CDN within ten minutes of the start, or give us a purge token.",
    ],
  },
  sessions: {
    title: "Session store 2",
    what: "The store that remembers visitors between requests moves to version 2, which keeps each session on two machines instead of one.",
    why: "When one machine of the present store fails, its visitors are judged anew and some are asked to prove themselves twice. That has happened three times this year.",
    impact:
      "The Realtime Engine is out of line for about 20 minutes while sessions are copied. Until it is back, active mitigations and data collection are offline. Afterwards known visitors stay known.",
    expectedMinutes: 30,
    actions: [
      "Name who sets disableSpecProxy = true, and who sets it back.",
      "Tell your queue operators that scores are missing for half an hour.",
    ],
  },
  eventStore: {
    title: "Event store migration",
    what: "Collected events move to a store with one partition per client. Ids of events stay the same; the export gains a column that names the partition.",
    why: "One client's on-sale day should never slow down another's queries. Partitions also let us delete a client's data at the end of a contract in minutes instead of weeks.",
    impact:
      "Data collection pauses for up to 40 minutes, and the engine is taken out of line where the integration demands it. For most clients this turned out to be a no-op: the copy had caught up before the window began.",
    expectedMinutes: 40,
    actions: ["Let readers of the event export accept an additional column."],
  },
};
