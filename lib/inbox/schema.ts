/** Something that waits for the vendor to do. Times are ready texts in the reader's zone. */
export type InboxItem = {
  /** Where it is answered. */
  href: string;
  /** Who waits, or for what: a tenant's name, a release. */
  from: string;
  /** What it is about: "Database 16". */
  subject: string;
  /** What is asked: "3 windows proposed by Ada Fischer". */
  asked: string;
  /** "since Tuesday", and the instant for machines. */
  waiting: string;
  waitingSince: string;
  /** By when it wants an answer; empty when it says nothing. */
  due: string;
  /** Looked after by the reader. */
  mine: boolean;
};
