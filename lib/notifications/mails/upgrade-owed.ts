import "server-only";
import type { MailBlock, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { type Reader, upgradeReason } from "./reader.ts";

type Owed = Pick<
  NotificationPayload<"upgrade.nudged">,
  "tenantName" | "upgradeTitle" | "toAnswer" | "path" | "waitingSince" | "decideBy" | "appliedBy"
>;

/** A representative asks a client again for what it owes. */
export function upgradeNudgedMail(told: NotificationPayload<"upgrade.nudged">, reader: Reader): MailContent {
  return {
    subject: `${told.upgradeTitle}: ${told.representativeName} waits for your ${owedThing(told)}`,
    heading: `${told.upgradeTitle} waits for you`,
    ...body(told, reader, `${told.representativeName} asks ${told.tenantName} again to ${owedAct(told)}.`),
  };
}

/** A date is near and no window is agreed. */
export function upgradeUndecidedMail(
  told: NotificationPayload<"upgrade.undecided">,
  reader: Reader,
): MailContent {
  const isDecision = told.near === "decide_by";
  const by = formatInstant(new Date(isDecision ? told.decideBy : told.appliedBy), reader.timeZone);
  return {
    subject: isDecision
      ? `${told.upgradeTitle}: decide by ${by}`
      : `${told.upgradeTitle} is applied by ${by}: no window is agreed yet`,
    heading: `${told.upgradeTitle}: no window is agreed yet`,
    ...body(told, reader, `Please ${owedAct(told)} for ${told.tenantName}.`),
  };
}

const owedThing = ({ toAnswer }: Owed) => (toAnswer ? "answer" : "windows");
const owedAct = ({ toAnswer }: Owed) =>
  toAnswer ? "answer the windows that are offered" : "propose windows";

function body(told: Owed, reader: Reader, text: string): Pick<MailContent, "blocks" | "action" | "reason"> {
  const at = (instant: string) => formatInstant(new Date(instant), reader.timeZone);
  const facts: MailBlock = {
    kind: "facts",
    rows: [
      { label: "Waiting since", text: at(told.waitingSince) },
      { label: "Decide by", text: at(told.decideBy) },
      { label: "Applied by", text: at(told.appliedBy) },
    ],
  };
  return {
    blocks: [{ kind: "paragraph", text }, facts],
    action: { label: told.toAnswer ? "Answer the offer" : "Propose windows", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}
