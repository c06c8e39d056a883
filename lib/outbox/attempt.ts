/** One run of a job. */
export type Attempt = {
  now: Date;
  /** Counts from 1. */
  number: number;
  /** Whether the queue gives up when this run fails. */
  isLast: boolean;
};
