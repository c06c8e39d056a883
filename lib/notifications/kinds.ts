import { z } from "zod";

const instant = z.iso.datetime();
/** A window as it is told: instants, the site's zone, and the method that takes the engine out of line. */
const toldWindow = z.object({
  startsAt: instant,
  endsAt: instant,
  siteTimeZone: z.string(),
  method: z.enum(["dns", "service_worker", "client_flag", "maintenance_page", "none"]),
});
/** A release note as its mails tell it. */
const toldNote = {
  tenantName: z.string(),
  component: z.enum(["realtime_engine", "spec_hub"]),
  version: z.string(),
  headline: z.string(),
  path: z.string().startsWith("/"),
  /** Where the recipient chooses which notes come by mail. */
  settingsPath: z.string().startsWith("/"),
};
/** A window that stands, with whom to ask and what its calendar file says. */
const agreedWindow = {
  windowId: z.uuid(),
  sequence: z.number().int(),
  confirmedAt: instant,
  representativeName: z.string(),
  representativeEmail: z.string(),
  contactLabel: z.string(),
  window: toldWindow,
};
const change = { changedBy: z.string(), reason: z.string() };
const about = { tenantName: z.string(), upgradeTitle: z.string(), path: z.string().startsWith("/") };
/** What a client still owes in an upgrade without an agreed window, and until when. */
const owed = { toAnswer: z.boolean(), waitingSince: instant, decideBy: instant, appliedBy: instant };

/** Every kind of notification with the facts it tells, as they stood when it was decided. */
export const notificationKinds = {
  "upgrade.announced": z.object({
    ...about,
    what: z.string(),
    expectedMinutes: z.number(),
    firstPossibleAt: instant,
    decideBy: instant,
    appliedBy: instant,
    representativeName: z.string(),
    why: z.string().default(""),
    impact: z.string().default(""),
    /** What is asked of this tenant. Announcements from before these were told have none. */
    steps: z.array(z.object({ text: z.string(), dueAt: instant.nullable() })).default([]),
  }),
  /** A representative asks again for what the client owes; `toAnswer`: the vendor's own offer lies before it. */
  "upgrade.nudged": z.object({ ...about, ...owed, representativeName: z.string(), nudgedAt: instant }),
  /** No window is agreed, and the date named by `near` is near. */
  "upgrade.undecided": z.object({ ...about, ...owed, near: z.enum(["decide_by", "applied_by"]) }),
  "proposal.sent": z.object({
    ...about,
    authorName: z.string(),
    message: z.string(),
    expiresAt: instant,
    choices: z.array(toldWindow.extend({ rank: z.number() })),
  }),
  "proposal.declined": z.object({ ...about, answeredBy: z.string(), reason: z.string() }),
  "proposal.withdrawn": z.object({ ...about, authorName: z.string(), reason: z.string() }),
  "proposal.lapsed": z.object({
    ...about,
    authorName: z.string(),
    expiredAt: instant,
    /** The reader's own side made the offer. */
    yours: z.boolean(),
  }),
  "proposal.waiting": z.object({ ...about, waitingSince: instant, waitingHours: z.number().int() }),
  "window.confirmed": z.object({ ...about, ...agreedWindow }),
  /** `before`: the wall time that was chosen, which clocks no longer show then. */
  "window.wall_time_changed": z.object({ ...about, ...agreedWindow, before: z.string() }),
  /** `was`: the time that it had; `deferred`: put off by a week rather than moved to a chosen time. */
  "window.moved": z.object({ ...about, ...agreedWindow, ...change, was: toldWindow, deferred: z.boolean() }),
  /** `owes`: the side that finds another time; mails from before it was told leave it out. */
  "window.cancelled": z.object({
    ...about,
    ...agreedWindow,
    ...change,
    owes: z.enum(["client", "vendor"]).optional(),
  }),
  "window.reminder": z.object({
    ...about,
    ...agreedWindow,
    minutesLeft: z.number().int(),
    /** What the checklist still lacks, in words. */
    missing: z.array(z.string()),
  }),
  "night.phase": z.object({
    ...about,
    ...agreedWindow,
    phase: z.enum(["start", "verifying", "done"]),
    at: instant,
    byName: z.string(),
    gapMinutes: z.number().int().nullable(),
  }),
  "window.extension_asked": z.object({
    ...about,
    ...agreedWindow,
    minutes: z.number().int(),
    reason: z.string(),
    byName: z.string(),
    until: instant,
  }),
  /** `window` has the new end when it was granted. */
  "window.extension_answered": z.object({
    ...about,
    ...agreedWindow,
    minutes: z.number().int(),
    granted: z.boolean(),
    byName: z.string(),
  }),
  "window.extension_taken_back": z.object({
    ...about,
    ...agreedWindow,
    minutes: z.number().int(),
    byName: z.string(),
  }),
  "window.put_back_asked": z.object({
    ...about,
    ...agreedWindow,
    at: instant,
    byName: z.string(),
    side: z.enum(["client", "vendor"]),
  }),
  "window.closed": z.object({
    ...about,
    ...agreedWindow,
    outcome: z.enum(["completed", "completed_no_op", "rolled_back", "not_started"]),
    words: z.string(),
    byName: z.string(),
    outAt: instant.nullable(),
    backAt: instant.nullable(),
    gapMinutes: z.number().int().nullable(),
  }),
  "note.published": z.object({
    ...toldNote,
    summary: z.string(),
    impact: z.string(),
    actionRequired: z.string(),
  }),
  "note.corrected": z.object({ ...toldNote, correction: z.string() }),
  "note.withdrawn": z.object({ ...toldNote, reason: z.string() }),
  "release.rolled_back": z.object({
    ...toldNote,
    environment: z.enum(["staging", "non_production", "production"]),
    siteTimeZone: z.string(),
    rolledBackAt: instant,
    reason: z.string().nullable(),
    reshippedAs: z.string().nullable(),
  }),
  "weekly_notes.sent": z.object({
    tenantName: z.string(),
    siteTimeZone: z.string(),
    path: about.path,
    settingsPath: about.path,
    startsAt: instant,
    endsAt: instant,
    intro: z.string(),
    notes: z.array(
      z.object({
        component: z.enum(["realtime_engine", "spec_hub"]),
        version: z.string(),
        headline: z.string(),
        summary: z.string(),
        actionRequired: z.string(),
        withdrawn: z.boolean(),
      }),
    ),
  }),
  "notes_request.made": z.object({
    tenantName: z.string(),
    number: z.int(),
    subject: z.string(),
    authorName: z.string(),
    message: z.string(),
    dueAt: instant,
    path: about.path,
  }),
  "notes_request.answered": z.object({
    tenantName: z.string(),
    number: z.int(),
    subject: z.string(),
    representativeName: z.string(),
    declinedReason: z.string().nullable(),
    path: about.path,
  }),
} as const;

export type NotificationKind = keyof typeof notificationKinds;
export type NotificationPayload<K extends NotificationKind> = z.infer<(typeof notificationKinds)[K]>;
