import { activityRows } from "./activity-rows.ts";
import { insertRows } from "./insert-rows.ts";
import { choiceRows, enrollmentRow, hasOffer, proposalRow, windowRow } from "./negotiation-rows.ts";
import { part } from "./parts.ts";
import { actionRows, progressRows } from "./step-rows.ts";
import { allTenants, arranging } from "./tenants.ts";
import { type BenchUpgrade, crews } from "./upgrades.ts";

/** Writes the upgrades and every tenant's part in them: enrollment, offer with its choices, agreed window, activity. */
export async function insertNegotiations(now: Date, today: Date, upgrades: BenchUpgrade[]): Promise<void> {
  const parts = upgrades.flatMap((upgrade) =>
    (upgrade.fate === "open" ? allTenants : arranging()).map((tenant, place) => part(upgrade, tenant, place)),
  );
  const offered = parts.filter(hasOffer);
  const agreed = parts.filter(({ upgrade }) => upgrade.fate !== "open");
  const actions = upgrades.flatMap((upgrade) => actionRows(upgrade, today));
  await insertRows(now, crews, (db, data) => db.crew.createMany({ data }));
  await insertRows(
    now,
    upgrades.map(({ row }) => row),
    (db, data) => db.upgrade.createMany({ data }),
  );
  await insertRows(now, actions, (db, data) => db.requiredAction.createMany({ data }));
  await insertRows(now, parts.map(enrollmentRow), (db, data) => db.upgradeEnrollment.createMany({ data }));
  await insertRows(now, parts.flatMap(progressRows), (db, data) => db.stepProgress.createMany({ data }));
  await insertRows(
    now,
    offered.map((one) => proposalRow(one, today)),
    (db, data) => db.windowProposal.createMany({ data }),
  );
  await insertRows(now, offered.flatMap(choiceRows), (db, data) => db.proposalChoice.createMany({ data }));
  await insertRows(now, agreed.map(windowRow), (db, data) => db.maintenanceWindow.createMany({ data }));
  await insertRows(now, parts.flatMap(activityRows), (db, data) => db.auditEvent.createMany({ data }));
}
