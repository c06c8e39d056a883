import type { ReleaseStory } from "../story.ts";

/** The Realtime Engine's train, 12 to 7 weeks ago. */
export const realtimeEngineEarly: ReleaseStory[] = [
  {
    component: "realtime_engine",
    version: "8.2.0",
    weeksAgo: 12,
    changeTypes: ["feature"],
    headline: "Login bursts are scored per account as well as per address",
    summary:
      "Credential stuffing that rotates through residential proxies is now caught by how one account is tried, not only by where the tries come from.",
    impact: "None to traffic. Expect 2-4% more challenged logins in the first days, most of them automated.",
    body: `## What changed

Until now a login burst was counted by source address and by session. Attackers who buy residential proxies spread one
list of credentials over thousands of addresses, with one or two tries from each, and stay below both counters.

The engine now keeps a third counter, keyed by a **salted hash of the account name**, over 10 minutes and over 24 hours.
The clear name never leaves the instance that saw it.

## What you will see

- A new signal \`login.account_pressure\` (0-100) in the decision log.
- Accounts under pressure get a challenge from the fourth failed try, whatever address it comes from.
- A successful login from a device that the account has used before clears the 10-minute counter at once.

## How it was tried

Two weeks in shadow mode on all staging environments, then on one tenth of production logins. False challenges stayed below 1 in 9,000 logins.`,
  },
  {
    component: "realtime_engine",
    version: "8.3.0",
    weeksAgo: 11,
    changeTypes: ["limits", "other"],
    headline: "Request bodies are inspected up to 256 KB",
    summary:
      "The limit for inspected request bodies rises from 64 KB to 256 KB, so that large carts and multi-passenger bookings are seen whole.",
    impact:
      "Memory of the engine's instances rises by about 6%; latency at the 99th percentile stays within 1 ms.",
    body: `## Limits

| What | Before | Now |
| --- | --- | --- |
| Inspected request body | 64 KB | 256 KB |
| Fields read from one JSON body | 400 | 2,000 |
| Depth of nested JSON | 12 | 24 |

Bodies above the limit are still **passed on unread**, as before; the decision log marks them \`body.truncated\`.

## Why

Group bookings and business carts had grown past the old limit. On those requests the engine judged by headers and
timing alone, and card testers had begun to pad their bodies with unused fields to get there on purpose.

## Not changed

Response bodies are not inspected. Uploads (\`multipart/form-data\`) are judged by their first 16 KB.`,
  },
  {
    component: "realtime_engine",
    version: "8.4.0",
    weeksAgo: 10,
    changeTypes: ["feature", "fix"],
    headline: "Slow scrapers are recognised across days",
    summary:
      "A client that reads a catalogue at a human pace, but never stops and never buys, is now recognised after about 6 hours instead of never.",
    impact: "None. Mitigations of existing use cases stay as you set them.",
    body: `## Reading without end

Fast scrapers give themselves away within minutes. The patient ones fetch a page every 20-40 seconds, around the clock, and
keep cookies like a person would. This release follows **how much of a catalogue one identity has read**, in a sketch of
512 bytes that survives restarts and moves between instances.

A person who compares forty products in an evening stays far below the line: it lies at a fifth of the catalogue, or at
2,500 distinct pages, whichever is more.

### Fixed as well

- \`Accept-Language\` with more than eight entries no longer counts as an anomaly; some Android keyboards send eleven.
- Decisions on \`HEAD\` requests are logged with their path again.`,
  },
  {
    component: "realtime_engine",
    version: "8.5.0",
    weeksAgo: 9,
    changeTypes: ["feature"],
    headline: "Challenges are answered on the connection that asked",
    summary: "The proof of a solved challenge is checked on the same connection, which saves one round trip.",
    impact: "None expected. Challenged visitors continue about 80 ms sooner.",
    body: `## What changed

A solved challenge used to be sent to its own endpoint, and the page was then asked for again. The proof now travels with
the repeated request itself, and the engine checks it there.

## Why it matters

On mobile networks the saved round trip is 80 ms at the median and 400 ms for the slowest twentieth. Fewer people give up.

## Compatibility

Pages that read the challenge's cookie themselves are not affected: its name, life and scope are the same.`,
    rollback: {
      environments: ["production"],
      day: 3,
      clock: "15:32",
      reason: "Repeated challenges rose from 0.1% to 0.4% of all within ten minutes.",
      headline: "Rolled back: challenges answered on the connection that asked",
      summary:
        "8.5.0 was rolled back in production on Wednesday afternoon, minutes after it reached our busiest site. Visitors behind some company proxies were challenged twice. 8.5.1 ships it again.",
      impact:
        "Where it ran, about 0.3% of challenged visitors saw a second challenge. No request was lost and mitigations stayed active. Sites that were due later never got it.",
      body: `## What happened

Automated monitoring saw repeated challenges rise from 0.1% to 0.4% and put the last stable version, 8.4.0, back into
the request pool at every site two minutes later. Draining took four minutes. Nobody had to act.

On smaller sites, which had it for some hours, the share was too small to stand out.

## Why

Some company proxies open a new connection for each request. The proof was bound to the connection, so there it never matched.
Staging traffic contains no such proxies; the canary in our own network does now.

---

*The note as it was published before the rollback:*

`,
    },
  },
  {
    component: "realtime_engine",
    version: "8.5.1",
    weeksAgo: 9,
    reshipOf: "8.5.0",
    changeTypes: ["feature", "fix"],
    headline: "Shipped again: challenges are answered on the request that asked",
    summary:
      "The change of 8.5.0 without its fault: the proof of a challenge is bound to the session instead of the connection.",
    impact: "None. Visitors behind company proxies are challenged once.",
    body: `This release replaces 8.5.0, which was rolled back a day earlier.

## The correction

The proof is bound to the **session key and the path** that was challenged. A proxy that opens a connection for every request
makes no difference any more. Replays are refused as before: a proof is good once, for 90 seconds.

## What we added to the checks before promotion

1. A readiness check that solves a challenge through a proxy which never keeps a connection.
2. An alarm on the share of *second* challenges, at 0.2%, during the first 30 minutes in production.

The gain in speed is the same as announced: about 80 ms at the median.`,
  },
  {
    component: "realtime_engine",
    version: "8.6.0",
    weeksAgo: 8,
    changeTypes: ["feature"],
    headline: "Card testing: small authorisations are watched as a series",
    summary:
      "Runs of small authorisations with changing cards are recognised as one series, even when every attempt comes from a new session.",
    impact: "None to shoppers. Tenants with the card testing use case will see fewer authorisation fees.",
    body: `## The pattern

A tester buys the cheapest thing you sell, 200 times, with 200 cards. Each try alone looks like a customer whose card was
declined. What gives the series away is what stays the same: the basket, the rhythm between steps, the order in which fields are filled.

## What the engine does now

- Attempts are grouped by **basket shape and typing rhythm** over a sliding hour.
- From the sixth declined attempt of a group, further ones are answered with a decline *without reaching your payment provider*.
- A group dissolves 30 minutes after its last attempt.

Your own limit, if you set one in the Spec Hub, comes first. In shadow mode the grouping would have spared our tenants
71,000 authorisations in a fortnight, at 4 false groups.`,
  },
  {
    component: "realtime_engine",
    version: "8.7.0",
    weeksAgo: 7,
    kind: "major",
    only: { integrationType: "service_worker" },
    changeTypes: ["feature", "other"],
    headline: "The service worker falls back to the network in 300 ms",
    summary:
      "When the engine cannot be reached, the Spec-managed service worker now lets a request through after 300 ms instead of 1.2 s.",
    impact:
      "None while the engine answers. In a network fault, pages open up to 0.9 s sooner, unprotected, as before.",
    actionRequired:
      "Nothing, unless you set fallbackAfterMs yourself: then check that your value is still what you want.",
    body: `## Before

The worker waited 1,200 ms for the engine, then sent the request to your origin directly. For a visitor on a good line
that is a visible stall.

## Now

\`\`\`js
// The new default. Allowed: 100 to 5000.
self.specConfig = { fallbackAfterMs: 300 };
\`\`\`

The worker also remembers a failed attempt for 20 seconds and goes to the origin at once during that time, then tries the
engine again with a single request. \`disableSpecProxy\` works as it did and takes precedence over both.

Sites that are integrated by DNS have no such worker and did not receive this release.`,
  },
];
