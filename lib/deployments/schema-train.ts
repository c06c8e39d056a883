import type { Component, EnvironmentKind, ReleaseKind } from "#lib/db/generated/enums.ts";
import type { Week } from "#lib/time/week.ts";
import type { StopCounts } from "./rules-train.ts";
import type { Stop } from "./schema.ts";

/** All tenants' stops of a release in one kind of environment on one day, 0 is Monday. */
export type DayStops = StopCounts & { environment: EnvironmentKind; day: number; from: Date; until: Date };

export type StaffTrainRelease = {
  id: string;
  component: Component;
  version: string;
  kind: ReleaseKind;
  outOfTrain: boolean;
  stops: DayStops[];
};

/** One tenant's stops of a release, staging first, by the site's clocks. */
export type TenantStops = { name: string; slug: string; timeZone: string; stops: Stop[] };

/** One release of the week, tenant by tenant. */
export type ReleaseTenants = {
  release: StaffTrainRelease;
  tenants: TenantStops[];
  /** Whether there are more stops than are listed. */
  isCut: boolean;
};

/** A week's train over all tenants, with the release that was asked for in detail. */
export type StaffTrain = { week: Week; releases: StaffTrainRelease[]; opened: ReleaseTenants | null };
