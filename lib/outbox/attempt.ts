/** One run of a job: the present, and whether the queue gives up when this run fails. */
export type Attempt = { now: Date; isLast: boolean };
