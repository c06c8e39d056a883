/** Says what time it is. Everything that needs the present takes one, or a `now`, so that a test can choose it. */
export type Clock = () => Date;

/** The only reader of the present in the code base. */
export const systemClock: Clock = () => new Date();
