/** Something stops the start; the message says what, and what to do about it. */
export class StartError extends Error {}
