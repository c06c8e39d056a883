import type { ReleaseStory } from "../story.ts";

/** The Realtime Engine's train from 6 weeks ago to the next one. */
export const realtimeEngineLate: ReleaseStory[] = [
  {
    component: "realtime_engine",
    version: "8.8.0",
    weeksAgo: 6,
    changeTypes: ["limits", "feature"],
    headline: "Lists hold up to 500,000 entries and expire by themselves",
    summary: "Allow and deny lists grow from 50,000 to 500,000 entries, and each entry can be given an end.",
    impact: "None. Existing lists are taken over as they are, without an end.",
    body: `## Larger lists

Deny lists fed from a fraud platform reach 50,000 entries within a season. They are now kept as a perfect hash, rebuilt in the
background and swapped in one step: a lookup takes 0.4 µs, whatever the size.

## Entries that end

Every entry may carry \`expiresAt\`. A lookup ignores what has ended at once; the list forgets it within the hour. We suggest 30 days
for addresses and 180 for device keys: an address that was abusive in spring usually belongs to somebody else by summer.

## Limits

- 500,000 entries a list, 20 lists a tenant.
- 5,000 changes a minute through the API; what goes beyond is answered with \`429\` and can be repeated.`,
  },
  {
    component: "realtime_engine",
    version: "8.9.0",
    weeksAgo: 5,
    changeTypes: ["feature"],
    headline: "Automation frameworks are told apart by their timers",
    summary:
      "A new passive signal recognises headless browsers that hide every usual trait, by how their timers behave under load.",
    impact: "None. The signal adds no script to your pages and under 0.1 ms to a decision.",
    body: `Stealth plug-ins repair what detection scripts look at: the \`webdriver\` flag, plug-in lists, canvas noise. They do not repair
**time**. A page driven by a framework shows a regular delay between an input event and the frame that follows it.

### The signal

\`client.timer_regularity\` ranges from 0 to 1. People rarely pass 0.35; driven pages start at 0.7. It needs about 20 input events,
so it is empty on the first page of a visit.

### How it is used

For now it **supports** other signals and decides nothing by itself. It weighs most for ticket and inventory use cases, where
visits are long enough to measure. We will say so here before that changes.

### Privacy

Only the statistic leaves the browser. No event, key or coordinate is sent.`,
  },
  {
    component: "realtime_engine",
    version: "8.10.0",
    weeksAgo: 4,
    changeTypes: ["fix", "other"],
    headline: "Draining waits for long downloads and open event streams",
    summary:
      "Old instances keep serving open responses for up to 15 minutes before they are phased out, instead of 2.",
    impact: "None; this removes a rare cut of long downloads during our deployments.",
    body: `## The fault

Deployments replace every instance of the engine: new ones join the request pool, old ones are drained. Responses that were still
open after 120 seconds were closed. Statement exports of several hundred megabytes and server-sent events could be hit.

## The correction

1. An old instance takes no new request once its successor is ready, as before.
2. It now waits **up to 15 minutes** for open responses.
3. Event streams get a \`retry\` hint at minute 14, so browsers reconnect to a new instance by themselves.

Deployments therefore take longer to reach *complete*. That is expected, and nothing you need to act on.

Thanks to the platform team that sent us a packet capture with the exact second in it.`,
  },
  {
    component: "realtime_engine",
    version: "8.11.0",
    weeksAgo: 3,
    changeTypes: ["feature"],
    headline: "Loyalty and gift balances are protected like logins",
    summary:
      "Endpoints that answer with a balance can be marked as such. Enumeration of card numbers is then stopped after a handful of tries.",
    impact: "None until you mark an endpoint. Marking takes effect within a minute.",
    actionRequired: "",
    body: `## Balances are money

A gift card number with its PIN is as good as cash, and a balance page tells a thief which ones are worth selling. These pages were
treated like any other read.

## Marking an endpoint

In the Spec Hub, under *Endpoints*, choose **Reveals a balance**. The engine then

- counts distinct card or member numbers for each visitor, network and device, not requests;
- looks at **how numbers follow each other**: neighbours and shared prefixes weigh heavily;
- answers a run of guesses with the same page a wrong number gets, at the same speed, so that nothing is learnt from it.

## Measured

In six weeks with two tenants: 1.9 million guesses stopped, 12 complaints by people with several cards, none since the limit for
known devices was raised to 10.`,
  },
  {
    component: "realtime_engine",
    version: "8.12.0",
    weeksAgo: 2,
    changeTypes: ["limits", "fix"],
    headline: "Challenge capacity doubled ahead of the sales season",
    summary:
      "Each region can issue 60,000 challenges a second, twice as many as before. Two faults seen in load tests are fixed.",
    impact: "None. Capacity was added beside the running instances.",
    body: `## Capacity

| Region | Challenges a second before | Now |
| --- | ---: | ---: |
| Europe | 30,000 | 60,000 |
| North America | 30,000 | 60,000 |
| South America | 12,000 | 24,000 |
| Asia and Pacific | 24,000 | 60,000 |

We tested at 140% of these figures for six hours each.

## Fixed

- Above 40,000 a second the audio alternative answered late. It now has its own pool and stays under 900 ms.
- A visitor who opened several tabs at once could be asked in each of them. One answer now counts for all tabs.

## Planning an on-sale?

Tell your representative the date and the expected number of visitors. We watch it with you.`,
  },
  {
    component: "realtime_engine",
    version: "8.13.0",
    weeksAgo: 1,
    hold: {
      tenant: "acme-bank",
      useCase: "Account takeover",
      finding:
        "3 of 1,200 recorded sign-ins were challenged that were not before; all came from the mobile app.",
      reason:
        "The check of Account takeover failed. Your production kept the version before and takes these changes with 8.13.1.",
    },
    changeTypes: ["feature"],
    headline: "Mobile apps: attestation counts as a signal on iOS and Android",
    summary:
      "If your app sends a platform attestation, the engine now reads it. Requests from altered apps and emulators stand out.",
    impact:
      "None for apps that send nothing. Median decision time grows by 0.2 ms where an attestation is read.",
    actionRequired:
      "To use it, send the attestation in the header X-Spec-Attestation from app version 3.2 of our SDK.",
    body: `## What it adds

Web signals say little about native apps. An attestation by the platform says that the request comes from **your** app, unaltered,
on a real device. Its absence proves nothing, so it never blocks alone.

## Enabling it

\`\`\`http
X-Spec-Attestation: <token of the platform, base64url>
\`\`\`

SDK 3.2 for iOS and Android fetches, caches and sends the token. Expect one fetch per app start and one every six hours.

## In the decision log

\`app.attestation\` is \`valid\`, \`invalid\`, \`expired\` or \`absent\`. Start by looking at \`invalid\` on your transfer and checkout
endpoints: in our first month most of them were repackaged apps from three stores.`,
  },
  {
    component: "realtime_engine",
    version: "8.14.0",
    weeksAgo: 0,
    changeTypes: ["feature", "limits"],
    headline: "Decisions explain themselves: the three strongest reasons are logged",
    summary:
      "Each decision in the log names the three signals that weighed most, so that a support case needs no guess.",
    impact: "None to traffic. Log lines grow by about 90 bytes.",
    body: `## Why did you challenge me?

Support teams ask us this several times a day on behalf of a customer. The answer was in the data, spread over forty signals.

A decision now carries \`reasons\`, strongest first:

\`\`\`json
{ "action": "challenge", "score": 71,
  "reasons": ["login.account_pressure", "network.hosting", "client.timer_regularity"] }
\`\`\`

- The names are stable and documented; weights are not part of the promise.
- A decision by one of your own rules names the **rule** first.
- Requests that pass without a remark carry an empty list.

## Retention

Log lines may now be up to 4 KB (before: 2 KB). Kept for 90 days, as agreed in your contract.`,
  },
  {
    component: "realtime_engine",
    version: "8.15.0",
    weeksAgo: -1,
    changeTypes: ["feature"],
    headline: "Waiting rooms admit by proof of visit instead of by cookie",
    summary:
      "A place in the queue is bound to the visit that earned it. Copied cookies stop working, and so do most queue-bypass scripts.",
    impact: "None expected. Visitors who are already queued during the deployment keep their place.",
    body: `## What changes

The waiting room gives a cookie that can be copied: one purchase of a place, sold forty times. From this version a place is bound
to a key that the browser cannot export.

## How it was tried

On three on-sales in staging. A copied place was refused in each of 1,200 tries; visitors in private windows keep their place as long
as the window stays open.`,
  },
];
