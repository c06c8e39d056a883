/** What a person and a tenant have made of a note. */
export type NoteReading = {
  /** Who stated that the tenant has understood it, first to last. */
  acknowledgements: { name: string; at: Date; revision: number }[];
  /** Whether the reader may, and has not yet. */
  mayAcknowledge: boolean;
};

/** One person of a tenant and a note. */
export type CoverageLine = {
  tenant: { name: string; slug: string };
  person: string;
  role: "reader" | "coordinator" | "admin";
  readAt: Date | null;
  acknowledgedAt: Date | null;
};

/** Who of those a note was published to has read and acknowledged it. */
export type Coverage = {
  note: { component: string; version: string; headline: string; isMajor: boolean };
  people: number;
  read: number;
  tenants: number;
  tenantsReached: number;
  acknowledged: number;
  lines: CoverageLine[];
  /** Whether there are more people than are listed. */
  isCut: boolean;
};
