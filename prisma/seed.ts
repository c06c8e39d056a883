import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { apiTokenRows } from "./seed/api-tokens.ts";
import { loadBothSides } from "./seed/both-sides.ts";
import { bothSidesTellings } from "./seed/both-sides-tellings.ts";
import { deploymentEventRows, readinessRows } from "./seed/deployment-events.ts";
import { deploymentRows } from "./seed/deployments.ts";
import { auditRows } from "./seed/history.ts";
import { type MadeOffer, makeOffers } from "./seed/negotiations.ts";
import { nightTellings } from "./seed/night-tellings.ts";
import { loadNights } from "./seed/nights.ts";
import { notesRequestRows, notesRequestTellings } from "./seed/notes-requests.ts";
import * as organisations from "./seed/organisations.ts";
import { owedTellings } from "./seed/owed-tellings.ts";
import { loadPublishing, noteTellings } from "./seed/publishing.ts";
import { acknowledgementRows, readRows } from "./seed/reading.ts";
import { noteRows } from "./seed/release-notes.ts";
import { releaseRows } from "./seed/releases.ts";
import { requiredActionRows, stepProgressRows } from "./seed/steps.ts";
import { stories } from "./seed/stories.ts";
import { loadSuitableTimes } from "./seed/suitable-times.ts";
import { tellingRows } from "./seed/telling-rows.ts";
import { trafficRows } from "./seed/traffic.ts";
import { upgradeTellings } from "./seed/upgrade-tellings.ts";
import * as upgrades from "./seed/upgrades.ts";
import { weeklyRows, weeklyTellings } from "./seed/weekly-notes.ts";
import * as windows from "./seed/windows.ts";
import { loadZoneData, zoneDataTellings } from "./seed/zone-data.ts";

/**
 * Fills a database without tenants with the demonstration world, as it would stand at `now`; leaves any other alone.
 * One transaction: a half-loaded world does not exist. The same `now` makes the same world.
 */
export async function seedDemonstration(now: Date): Promise<void> {
  await withStaff({ kind: "system", now }, async (db) => {
    if (await db.tenant.findFirst({ select: { id: true } })) return;
    await loadOrganisations(db, now);
    await loadReleases(db, now);
    await loadTraffic(db, now);
    await loadSuitableTimes(db, now);
    const made = makeOffers(now);
    await loadUpgrades(db, made, now);
    await loadHistory(db, made, now);
  });
}

async function loadOrganisations(db: StaffDb, now: Date): Promise<void> {
  await db.user.createMany({ data: organisations.userRows(now) });
  await db.staffMember.createMany({ data: organisations.staffRows() });
  await db.tenant.createMany({ data: organisations.tenantRows(now) });
  await db.membership.createMany({ data: organisations.membershipRows(now) });
  await db.environment.createMany({ data: organisations.environmentRows() });
  await db.useCase.createMany({ data: organisations.configuredUseCaseRows() });
  await db.contactMethod.createMany({ data: organisations.contactRows(now) });
  await db.apiToken.createMany({ data: apiTokenRows(now) });
}

async function loadReleases(db: StaffDb, now: Date): Promise<void> {
  const { notes, revisions, audiences, publications } = await noteRows(stories, now);
  await db.release.createMany({ data: releaseRows(stories, now) });
  await db.releaseNote.createMany({ data: notes });
  await db.releaseNoteRevision.createMany({ data: revisions });
  await db.releaseNoteAudience.createMany({ data: audiences });
  await db.notePublication.createMany({ data: publications });
  const deployments = deploymentRows(stories, now);
  await db.deployment.createMany({ data: deployments });
  await db.deploymentEvent.createMany({ data: deploymentEventRows(deployments) });
  await db.readinessCheck.createMany({ data: readinessRows(deployments) });
  await db.noteRead.createMany({ data: readRows(stories, now) });
  await db.noteAcknowledgement.createMany({ data: acknowledgementRows(stories, now) });
  await loadPublishing(db, stories, now);
  await db.weeklyNotes.createMany({ data: weeklyRows(stories, now) });
}

async function loadUpgrades(db: StaffDb, made: MadeOffer[], now: Date): Promise<void> {
  await db.crew.createMany({ data: upgrades.crewRows() });
  await db.upgrade.createMany({ data: upgrades.upgradeRows(now) });
  await db.requiredAction.createMany({ data: requiredActionRows(now) });
  await db.upgradeEnrollment.createMany({ data: upgrades.enrollmentRows(now, windows.progressOf(made)) });
  await db.stepProgress.createMany({ data: stepProgressRows(now) });
  await db.windowProposal.createMany({ data: windows.proposalRows(made) });
  await db.proposalChoice.createMany({ data: windows.choiceRows(made, now) });
  await db.maintenanceWindow.createMany({ data: windows.windowRows(made) });
  await loadNights(db, made, now);
  await loadBothSides(db, now);
}

async function loadTraffic(db: StaffDb, now: Date): Promise<void> {
  const { profiles, hours } = trafficRows(now);
  await db.trafficProfile.createMany({ data: profiles });
  await db.trafficHour.createMany({ data: hours });
}

async function loadHistory(db: StaffDb, made: MadeOffer[], now: Date): Promise<void> {
  const { notifications, deliveries } = tellingRows([
    ...upgradeTellings(made, now),
    ...owedTellings(now),
    ...bothSidesTellings(now),
    ...zoneDataTellings(made),
    ...nightTellings(made),
    ...weeklyTellings(stories, now),
    ...noteTellings(stories, now),
    ...(await notesRequestTellings(stories, now)),
  ]);
  await db.notesRequest.createMany({ data: await notesRequestRows(stories, now) });
  await db.notification.createMany({ data: notifications });
  await db.delivery.createMany({ data: deliveries });
  await db.auditEvent.createMany({ data: auditRows(stories, made, now) });
  await loadZoneData(db, made);
}
