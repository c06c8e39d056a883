import "server-only";
import { forgetAnswers } from "#lib/api/forget-answers.ts";
import { sendSignInLink } from "#lib/auth/send-sign-in-link.ts";
import { sendContactConfirmation } from "#lib/contacts/send-contact-confirmation.ts";
import { checkMaintenancePage, checkMaintenancePages } from "#lib/night/check-maintenance-page.ts";
import { remindWindows } from "#lib/night/remind-windows.ts";
import { deliverNotification } from "#lib/notifications/deliver-notification.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData, JobName } from "#lib/outbox/queues.ts";
import { publishScheduledNotes } from "#lib/publishing/publish-scheduled-notes.ts";
import { tellNote } from "#lib/publishing/tell-note.ts";
import { tellRollback } from "#lib/publishing/tell-rollback.ts";
import { remindUndecided } from "#lib/upgrades/remind-undecided.ts";
import { prepareWeeklyNotes } from "#lib/weekly-notes/prepare-weekly-notes.ts";
import { expireOffers } from "#lib/windows/expire-offers.ts";
import { nudgeWaiting } from "#lib/windows/nudge-waiting.ts";

/** Does one job and says in a word or two what came of it. A throw means: try again later. */
type Handler<N extends JobName> = (data: JobData<N>, attempt: Attempt) => Promise<string>;

/** Exactly one handler a job; a job without one does not compile. */
export const handlers: { [N in JobName]: Handler<N> } = {
  "deliver-notification": deliverNotification,
  "send-sign-in-link": sendSignInLink,
  "send-contact-confirmation": sendContactConfirmation,
  "remind-undecided": remindUndecided,
  "prepare-weekly-notes": prepareWeeklyNotes,
  "publish-scheduled-notes": publishScheduledNotes,
  "tell-note": tellNote,
  "tell-rollback": tellRollback,
  "forget-answers": forgetAnswers,
  "expire-offers": expireOffers,
  "nudge-waiting": nudgeWaiting,
  "remind-windows": remindWindows,
  "check-maintenance-page": checkMaintenancePage,
  "check-maintenance-pages": checkMaintenancePages,
};
