/** Something on this machine stops every command; the message says what to do about it. */
export class Unusable extends Error {}
