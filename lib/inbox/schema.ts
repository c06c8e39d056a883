/** Something a tenant waits for the vendor to do. Times are ready texts in the reader's zone. */
export type InboxItem = {
  tenantName: string;
  tenantSlug: string;
  upgradeTitle: string;
  upgradeSlug: string;
  /** What is asked: "3 windows proposed by Ada Fischer". */
  asked: string;
  /** "since Tuesday", and the instant for machines. */
  waiting: string;
  waitingSince: string;
  /** When the offer lapses. */
  due: string;
  /** The tenant or the upgrade is looked after by the reader. */
  mine: boolean;
};
