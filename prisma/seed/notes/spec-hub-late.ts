import type { ReleaseStory } from "../story.ts";

/** The Spec Hub's train from 5 weeks ago to the next one. */
export const specHubLate: ReleaseStory[] = [
  {
    component: "spec_hub",
    version: "4.27.0",
    weeksAgo: 5,
    changeTypes: ["feature"],
    withdrawal: {
      day: 4,
      clock: "16:30",
      reason:
        "It describes thresholds that were tried in staging only. Alerts work as before; a new note will say when they change.",
    },
    headline: "Alerts say what is unusual, compared with what, since when",
    summary:
      "An alert now carries the expected range for that hour of the week and the first minute outside it.",
    impact: "None. Thresholds you set yourself stay; their texts become longer.",
    body: `"Challenges above 5,000" wakes somebody up and leaves them guessing. The same alert now reads:

> **Challenges on /login: 7,900 in 15 minutes.** Usual for a Tuesday at this hour: 900 to 1,600. Outside since 03:12. Most come from two hosting
> networks and try accounts that do not exist.

- *Usual* is the range of four in five such hours in the last eight weeks. Holidays that you enter in the calendar are left out.
- An alert that returns within an hour continues the first one instead of ringing again.
- **Quiet unless worse**: during a known attack you can ask to be told only when it doubles.

Webhooks have the same facts as fields; the old ones are unchanged.`,
  },
  {
    component: "spec_hub",
    version: "4.28.0",
    weeksAgo: 4,
    changeTypes: ["feature"],
    headline: "Search across visits answers in seconds",
    summary: "A new index answers searches over 90 days of visits in 2-4 seconds instead of minutes.",
    impact: "None expected.",
    body: `## What is new

One search field for account, address, device, network and order number, over the whole period you keep. Results arrive as they are
found, newest first.

## How it works

Visits are indexed by the keys that investigators ask for. Keys are hashed with your organisation's own salt, as everywhere in the Hub.

## What stays

Saved searches are taken over. The query language gains \`near:\` and loses nothing.`,
    rollback: {
      environments: ["staging", "non_production"],
      day: 2,
      clock: "19:40",
      reason: "Four of a hundred known searches came back incomplete in the automated test.",
      headline: "Rolled back in staging: search across visits",
      summary:
        "4.28.0 was rolled back on Tuesday evening in staging and non-production, before anything reached production: its index left out visits that ended after midnight UTC. 4.28.1 ships it again.",
      impact: "Both environments run the previous version again. Production never had this version.",
      body: `## What happened

Every evening before a promotion, an automated test compares a hundred known searches with their known answers. Four came back **incomplete**: visits
that began before midnight UTC and ended after it were missing. The release was rolled back by itself.

## What this means for you

Nothing to do. If you searched in staging on Tuesday and missed something, search again.

---

*The note as it was published before the rollback:*

`,
    },
  },
  {
    component: "spec_hub",
    version: "4.28.1",
    weeksAgo: 4,
    reshipOf: "4.28.0",
    changeTypes: ["feature", "fix"],
    headline: "Shipped again: search across visits answers in seconds",
    summary: "The search of 4.28.0 with a complete index. Searches over 90 days take 2-4 seconds.",
    impact: "None. While the index is built for your history, results older than 30 days may take a minute.",
    body: `4.28.0 did not pass its checks in staging; this version does.

**Corrected.** A visit belongs to every day it touches. The index of 4.28.0 filed it under its first day and then looked under its last.
We rebuilt the index from the stored visits and compared 40 million of them, one by one, with what a slow search finds: no difference.

**As announced.** One field for account, address, device, network and order number; results as they are found; \`near:\` for visits
within minutes of another:

    account:4711 near:10m network:hosting

**Limits.** 10,000 results a search, 30 searches a minute for each person.`,
  },
  {
    component: "spec_hub",
    version: "4.29.0",
    weeksAgo: 3,
    changeTypes: ["feature", "other"],
    headline: "The Hub speaks Portuguese and Japanese, and reads right to left",
    summary: "Two more languages, and a layout that turns round for Arabic and Hebrew names and notes.",
    impact: "None. The language follows your browser until you choose one.",
    body: `## Languages

Brazilian Portuguese and Japanese join English, German, French and Spanish. Signal names stay in English in every language, so that a
screenshot helps your colleague abroad and our support alike.

## Right to left

Names, notes and search terms in Arabic or Hebrew are now set in their own direction, *inside* a line of English as well. Columns of
numbers stay as they were. A full Arabic translation is planned for spring; if you would like to review it, tell your representative.

## Numbers and dates

Thousands and decimals follow your language. Dates name the month in words: 04/05 has caused enough confusion.`,
  },
  {
    component: "spec_hub",
    version: "4.30.0",
    weeksAgo: 2,
    changeTypes: ["feature", "limits"],
    headline: "API keys have scopes and an end",
    summary:
      "New keys are limited to what they need and expire after at most a year. Old keys keep working until next summer.",
    impact: "None today. Keys without an end are marked in the list.",
    actionRequired:
      "Replace keys without scopes before 30 June. The list under Settings shows where each was last used.",
    body: `## Scopes

| Scope | Allows |
| --- | --- |
| \`decisions:read\` | reading decisions and their reasons |
| \`lists:write\` | adding and removing entries of lists |
| \`rules:read\`, \`rules:write\` | reading and changing rules |
| \`exports:create\` | starting an export, with a reason |

## An end

30, 90 or 365 days. Fourteen and three days before, we write to the person who made the key and to your administrators. A key can be
renewed once without changing its secret, so that nobody needs to deploy on a Sunday.

## Limit

50 keys an organisation. If you have more today, they stay; you can then only remove.`,
  },
  {
    component: "spec_hub",
    version: "4.31.0",
    weeksAgo: 1,
    changeTypes: ["fix", "other"],
    headline: "Faster first view on slow networks",
    summary: "The overview loads 61% less and shows its first figures in 1.1 s on a slow mobile network.",
    impact: "None. Nothing has moved on the page.",
    body: `We measured what on-call people do first: open the Hub on a phone, in a hurry, away from good reception.

- The overview sent **1.9 MB**; now it sends 740 KB, most of it after the first figures are on screen.
- Charts are drawn once, in the size they will have. Before, they were drawn twice.
- Fonts come from the Hub itself and no longer hold back the text.

### Fixed

- A session that ended while the page was open led to an empty list. It now asks you to sign in and then returns to where you were.
- Screen readers announce a chart by its title and trend, and offer its table.`,
  },
  {
    component: "spec_hub",
    version: "4.32.0",
    weeksAgo: 0,
    changeTypes: ["feature"],
    headline: "A support view: answer “why was I challenged?” without the whole console",
    summary:
      "Support teams get a page of their own: one visitor, one decision, its reasons in plain words, and what to tell the customer.",
    impact: "None. Nobody sees the page until an administrator gives them the new role.",
    actionRequired: "If you want it: give your support team the role “Support” under Settings, People.",
    body: `## One page, one question

A support agent enters the reference number that a stopped visitor sees. The page answers

- **what happened**, in one sentence;
- **why**, in up to three reasons (this needs Realtime Engine 8.14);
- **what to say**: a text you can edit, in your customer's language;
- **what can be done**: lift the block for that device for an hour, when your policy allows it.

## What agents cannot do

They see no other visits, no lists, no rules. A reference number is valid for 72 hours, and each look-up is recorded with the agent's
name.`,
  },
  {
    component: "spec_hub",
    version: "4.33.0",
    weeksAgo: -1,
    changeTypes: ["feature"],
    headline: "Compare two periods on every chart",
    summary: "Lay last week, last month or the same day a year ago behind any chart.",
    impact: "None expected.",
    body: `Choose **Compare** above a chart. The earlier period is drawn as a line behind the bars, hour by hour of the week, so that a Monday lies on
a Monday.

Public holidays are compared as the weekdays they fall on; hover a bar to see both dates.`,
  },
];
