import type { ChangeType, Component, IntegrationType } from "#lib/db/generated/enums.ts";

/** A release as the vendor's people tell it, and what became of it. Its dates follow from `weeksAgo`. */
export type ReleaseStory = {
  component: Component;
  version: string;
  /** The week of its train: 0 is the current one, -1 the next. */
  weeksAgo: number;
  /** Shipped outside the train, to every environment within that day; 1 is Monday. */
  outOfTrainOn?: number;
  /** Ships a rolled-back version anew, a day after it. */
  reshipOf?: string;
  rolledBackIn?: "staging" | "production";
  /** Who gets it; everybody when it does not say. */
  only?: { integrationType: IntegrationType } | { tenants: string[] };
  changeTypes: ChangeType[];
  headline: string;
  summary: string;
  impact: string;
  actionRequired?: string;
  body: string;
  /** What the note says since the rollback, above what it said before. */
  rollback?: { headline: string; summary: string; impact: string; body: string };
};
