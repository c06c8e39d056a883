import type { Clock, SideName } from "#lib/windows/schema.ts";
import type { NightCheck, NightExtension } from "./schema.ts";

/** An instant as a report tells it: by the site's clocks and in UTC. */
export type ReportInstant = { at: string; site: string; utc: string };

/** What remains of a night: planned and actual times, who did what, and what was said. */
export type NightReport = {
  windowId: string;
  tenantName: string;
  upgradeTitle: string;
  timeZone: string;
  /** "Completed"; "Not closed yet" while it stands. */
  outcome: string;
  isClosed: boolean;
  words: string;
  closed: (ReportInstant & { by: string }) | null;
  method: string;
  /** As it was agreed, without what was granted later. */
  planned: { text: string; clocks: Clock[]; startsAt: ReportInstant; endsAt: ReportInstant };
  /** When work began and ended; null for what did not happen. */
  actual: { began: ReportInstant | null; ended: ReportInstant | null };
  gap: { minutes: number; from: ReportInstant; until: ReportInstant | null } | null;
  phases: (ReportInstant & { label: string; by: string })[];
  extensions: Omit<NightExtension, "id">[];
  putBack: (ReportInstant & { by: string }) | null;
  checks: Omit<NightCheck, "kind">[];
  requiredSteps: { text: string; done: boolean }[];
  changes: { what: string; was: string; becomes: string | null; reason: string; by: string; at: string }[];
  /** Oldest first. */
  log: (ReportInstant & { by: string; side: SideName; text: string })[];
};
