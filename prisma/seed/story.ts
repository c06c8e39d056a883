import type {
  ChangeType,
  Component,
  EnvironmentKind,
  IntegrationType,
  ReleaseKind,
} from "#lib/db/generated/enums.ts";

/** A release as the vendor's people tell it, and what became of it. Its dates follow from `weeksAgo`. */
export type ReleaseStory = {
  component: Component;
  version: string;
  /** The week of its train: 0 is the current one, -1 the next. */
  weeksAgo: number;
  /** Shipped outside the train, to every environment within that day; 1 is Monday. */
  outOfTrainOn?: number;
  /** Ships a rolled-back version anew, on the Thursday of its week. */
  reshipOf?: string;
  /** Who gets it; everybody when it does not say. */
  only?: { integrationType: IntegrationType } | { tenants: string[] };
  /** Minor when it does not say. */
  kind?: ReleaseKind;
  changeTypes: ChangeType[];
  headline: string;
  summary: string;
  impact: string;
  actionRequired?: string;
  body: string;
  /** A tenant's production kept the version before: the check of one of its use cases failed. */
  hold?: { tenant: string; useCase: string; finding: string; reason: string };
  /** Its note was withdrawn on that day of its week, by the desk's clocks. */
  withdrawal?: { day: number; clock: string; reason: string };
  /** It was taken back everywhere at once, and sites that were not reached by then never got it. */
  rollback?: {
    /** The environments that went back to the version before. */
    environments: EnvironmentKind[];
    /** Of its week, 1 is Monday, by the desk's clocks. */
    day: number;
    clock: string;
    /** What the pipeline reported with it. */
    reason: string;
    /** What the note says since then; the body stands above what it said before. */
    headline: string;
    summary: string;
    impact: string;
    body: string;
  };
};
