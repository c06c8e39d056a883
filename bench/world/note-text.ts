import type { ChangeType } from "#lib/db/generated/enums.ts";
import { pick } from "./pick.ts";

const subjects = [
  "Login bursts",
  "Card-testing checks",
  "Session tokens",
  "Slow scrapers",
  "Device signals",
  "Signed webhooks",
  "Rate limits",
  "Checkout challenges",
  "Address reputation",
  "Decision logs",
  "Service worker updates",
];
const changes: { words: string; type: ChangeType }[] = [
  { words: "are scored per account as well as per address", type: "feature" },
  { words: "keep their order when instances are replaced", type: "fix" },
  { words: "are refused when their signature is older than five minutes", type: "security" },
  { words: "may be up to 256 KB long", type: "limits" },
  { words: "appear in the Spec Hub within ten seconds", type: "feature" },
  { words: "no longer count a retried request twice", type: "fix" },
];

/** The text of the release numbered so, about as long as a real note. */
export function noteText(number: number) {
  const subject = pick(subjects, number);
  const { words, type } = pick(changes, number);
  const headline = `${subject} ${words}`;
  return {
    headline,
    summary: `${headline}. The change was observed in shadow mode on every staging environment for two weeks before it was released.`,
    impact: "None to traffic. Mitigations of existing use cases stay as they are set.",
    actionRequired: number % 12 === 0 ? "Check that your dashboards do not rely on the old field name." : "",
    changeTypes: [type],
    bodyMarkdown: body(subject, words, number),
  };
}

function body(subject: string, words: string, number: number): string {
  return `## What changed

${subject} ${words}. Until now the engine judged them by source address and by session alone, which an attacker who rents
many addresses stays below. The new way keeps **a counter of its own** over 10 minutes and over 24 hours.

| Setting | Before | Now |
| --- | --- | --- |
| Counted over | 10 minutes | 10 minutes and 24 hours |
| Shown in the decision log | \`signal.total\` | \`signal.total\`, \`signal.by_account\` |
| Kept for | ${7 + (number % 7)} days | 30 days |

## What you will see

- A new field \`signal.by_account\` in the decision log, from 0 to 100.
- Requests above the threshold get a challenge, whatever address they come from.
- A successful login from a known device clears the counter at once.

## How it was tried

Two weeks on staging, then on one tenth of production. False challenges stayed below 1 in ${5_000 + (number % 50) * 100} logins.
`;
}
