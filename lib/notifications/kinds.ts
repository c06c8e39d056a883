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
const about = { tenantName: z.string(), upgradeTitle: z.string(), path: z.string().startsWith("/") };

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
  }),
  "proposal.sent": z.object({
    ...about,
    authorName: z.string(),
    message: z.string(),
    choices: z.array(toldWindow.extend({ rank: z.number() })),
  }),
  "proposal.declined": z.object({ ...about, representativeName: z.string(), reason: z.string() }),
  "window.confirmed": z.object({ ...about, ...agreedWindow }),
  /** `before`: the wall time that was chosen, which clocks no longer show then. */
  "window.wall_time_changed": z.object({ ...about, ...agreedWindow, before: z.string() }),
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
