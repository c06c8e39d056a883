/** One step as people read it: who did what, and when. */
export type ActivityEvent = {
  id: string;
  at: Date;
  actorName: string;
  /** The side the actor stands on. */
  side: "client" | "staff" | "system" | "api_token";
  summary: string;
};

/** The same with the tenant it belongs to; null for an act of the vendor that belongs to none. */
export type AuditTrailEvent = ActivityEvent & { tenant: { name: string; slug: string } | null };

export type ActivityPage<E> = {
  events: E[];
  /** Leads to the events before these; null at the beginning of time. */
  older: string | null;
};
