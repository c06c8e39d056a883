import { z } from "zod";

/** Every job of the portal: its queue's name and the shape of its data. Ids only; secrets are made when a job runs. */
export const jobs = {
  "deliver-notification": z.object({ deliveryId: z.uuid(), attemptsBefore: z.int().min(0) }),
  "send-sign-in-link": z.object({ userId: z.uuid(), callbackPath: z.string() }),
  "send-contact-confirmation": z.object({ contactMethodId: z.uuid() }),
  "tell-rollback": z.object({ deploymentId: z.uuid() }),
  "tell-note": z.object({
    noteId: z.uuid(),
    revision: z.int(),
    event: z.enum(["published", "corrected", "withdrawn"]),
  }),
  "publish-scheduled-notes": z.object({}),
  "prepare-weekly-notes": z.object({}),
  "forget-answers": z.object({}),
  "expire-offers": z.object({}),
  "remind-undecided": z.object({}),
  "nudge-waiting": z.object({}),
  "remind-windows": z.object({}),
  "check-maintenance-page": z.object({ windowId: z.uuid() }),
  "check-maintenance-pages": z.object({}),
} as const;

export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** A commit wakes the worker at once (LISTEN/NOTIFY); polling is only the net below. */
const common = { retryDelay: 10, retryBackoff: true, expireInSeconds: 120, notify: true };

/** Retries with growing pauses for about a day, then the job rests in the queue's own dead state. */
const patient = { ...common, retryLimit: 12, retryDelayMax: 3 * 3600 };
/** Somebody waits at a screen: what did not leave within some minutes is asked for again. */
const prompt = { ...common, retryLimit: 5, retryDelayMax: 120 };

export const queueOptions: Record<JobName, typeof common & { retryLimit: number; retryDelayMax: number }> = {
  "deliver-notification": patient,
  "send-sign-in-link": prompt,
  "send-contact-confirmation": prompt,
  "tell-rollback": patient,
  "tell-note": patient,
  "publish-scheduled-notes": prompt,
  "prepare-weekly-notes": prompt,
  "forget-answers": prompt,
  "expire-offers": prompt,
  "remind-undecided": prompt,
  "nudge-waiting": prompt,
  "remind-windows": prompt,
  "check-maintenance-page": prompt,
  "check-maintenance-pages": prompt,
};

/**
 * Jobs that come by the clock (cron, UTC), with no data. Each looks for all that is due, so a pass that was missed
 * costs minutes and no more.
 */
export const schedules: Partial<Record<JobName, string>> = {
  "remind-undecided": "*/15 * * * *",
  "prepare-weekly-notes": "*/5 * * * *",
  "publish-scheduled-notes": "*/5 * * * *",
  "forget-answers": "17 3 * * *",
  "expire-offers": "*/5 * * * *",
  "nudge-waiting": "*/15 * * * *",
  "remind-windows": "*/5 * * * *",
  "check-maintenance-pages": "*/15 * * * *",
};
