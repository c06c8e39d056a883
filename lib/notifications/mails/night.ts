import "server-only";
import type { Fact, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant, formatWindow } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { upgradeReason } from "./reader.ts";

type Phase = NotificationPayload<"night.phase">;
type Closed = NotificationPayload<"window.closed">;

function phaseWords({ phase, window }: Phase): { title: string; text: string } {
  const staysInLine = window.method === "none";
  if (phase === "verifying")
    return { title: "verifying", text: "The upgrade is applied and is now being verified." };
  if (phase === "start")
    return staysInLine
      ? { title: "begun", text: offlineWords({ ...window, method: "none" }) }
      : { title: "out of line", text: offlineWords(window) };
  return staysInLine
    ? { title: "done", text: "The work is done. The Realtime Engine was in line all the time." }
    : { title: "back in line", text: "Active mitigations and data collection are on again." };
}

/** Tells that a night began, is being verified, or is over. */
export function nightPhaseMail(told: Phase): MailContent {
  const { upgradeTitle, tenantName, window, at, byName, gapMinutes } = told;
  const { title, text } = phaseWords(told);
  const { startsAt, endsAt, siteTimeZone } = window;
  return {
    subject: `${tenantName}, ${upgradeTitle}: ${title}`,
    heading: `${upgradeTitle} at ${tenantName}: ${title}`,
    blocks: [
      { kind: "paragraph", text },
      {
        kind: "facts",
        rows: [
          { label: "Since", text: `${formatInstant(new Date(at), siteTimeZone)}, by ${byName}` },
          ...(gapMinutes === null ? [] : [{ label: "Protection was off for", text: `${gapMinutes} min` }]),
          { label: "Window", text: formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone) },
          { label: "Out of line", text: methodWords(window.method) },
        ],
      },
    ],
    action: { label: "Follow it live", url: publicUrl(told.path) },
    reason: upgradeReason(tenantName),
  };
}

const outcomes: Record<Closed["outcome"], string> = {
  completed: "completed",
  completed_no_op: "completed, and a no-op",
  rolled_back: "rolled back",
  not_started: "not started",
};

/** Tells how a window ended, with its times as they stood in the end and as they were. */
export function windowClosedMail(told: Closed): MailContent {
  const { upgradeTitle, tenantName, window, outcome, words } = told;
  const { startsAt, endsAt, siteTimeZone } = window;
  const again = outcome === "rolled_back" || outcome === "not_started";
  return {
    subject: `${tenantName}, ${upgradeTitle}: ${outcomes[outcome]}`,
    heading: `The window for ${upgradeTitle} at ${tenantName}: ${outcomes[outcome]}`,
    blocks: [
      { kind: "quote", text: words },
      {
        kind: "facts",
        rows: [
          { label: "Window", text: formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone) },
          ...actual(told),
          { label: "Closed by", text: told.byName },
        ],
      },
      ...(again
        ? [{ kind: "paragraph", text: "Spec has the next move and offers another time." } as const]
        : []),
    ],
    action: { label: "Read the report", url: publicUrl(`${told.path}/report`) },
    reason: upgradeReason(tenantName),
  };
}

function actual({ outAt, backAt, gapMinutes, window }: Closed): Fact[] {
  if (!outAt || !backAt) return [];
  return [
    { label: "Out of line", text: formatWindow(new Date(outAt), new Date(backAt), window.siteTimeZone) },
    { label: "Protection was off for", text: `${gapMinutes} min` },
  ];
}
