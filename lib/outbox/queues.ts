import { z } from "zod";

/** Every job of the portal: its queue's name and the shape of its data. Ids only; secrets are made when a job runs. */
export const jobs = {
  "deliver-notification": z.object({ deliveryId: z.uuid() }),
  "send-sign-in-link": z.object({ userId: z.uuid(), callbackPath: z.string() }),
  "send-contact-confirmation": z.object({ contactMethodId: z.uuid() }),
} as const;

export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** Retries with growing pauses for about a day, then the job rests in the queue's own dead state. */
export const queueOptions = { retryLimit: 12, retryDelay: 10, retryBackoff: true, retryDelayMax: 3 * 3600, expireInSeconds: 120 };
