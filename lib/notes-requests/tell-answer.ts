import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { RequestRecord } from "./store.ts";
import { subjectWords } from "./subject-words.ts";
import { subjectOf } from "./to-request.ts";

type Answer = { by: string } & ({ kind: "delivered" } | { kind: "declined"; reason: string });

/** Tells who asked what became of the request. */
export async function tellAnswer(db: StaffDb, request: RequestRecord, answer: Answer): Promise<void> {
  const { tenant, requestedBy, number } = request;
  await notify(db, {
    tenantId: request.tenantId,
    kind: "notes_request.answered",
    subjectType: "notes_request",
    subjectId: request.id,
    recipients: [{ address: requestedBy.email, name: requestedBy.name, timeZone: requestedBy.timeZone }],
    payload: {
      tenantName: tenant.name,
      number,
      subject: subjectWords(subjectOf(request)),
      representativeName: answer.by,
      declinedReason: answer.kind === "declined" ? answer.reason : null,
      path: `/t/${tenant.slug}/releases/requests/${number}`,
    },
  });
}
