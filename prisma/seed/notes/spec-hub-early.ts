import type { ReleaseStory } from "../story.ts";

/** The Spec Hub's train, 12 to 6 weeks ago. */
export const specHubEarly: ReleaseStory[] = [
  {
    component: "spec_hub",
    version: "4.20.0",
    weeksAgo: 12,
    changeTypes: ["feature"],
    headline: "Dashboards remember the period and filters you chose",
    summary:
      "Filters live in the page's address: reload, share or bookmark a view and it comes back as it was.",
    impact: "None. Old bookmarks keep working and open the last 24 hours.",
    body: `The period, the use case and every filter of a dashboard are now part of its address.

- **Share what you see.** A colleague with access opens the same view in the same period; relative periods stay relative.
- **Go back.** The browser's back button undoes the last filter instead of leaving the page.
- **Start where you stopped.** The Hub opens with the view you used last on that device.

Nothing about a visitor is written into an address: filters by account or card use a short-lived reference that only your
organisation can resolve.`,
  },
  {
    component: "spec_hub",
    version: "4.21.0",
    weeksAgo: 11,
    changeTypes: ["feature", "security"],
    headline: "Exports need a reason, and leave a trace",
    summary:
      "Whoever exports decisions or visitor data gives a reason in a sentence. Administrators see all exports in one list.",
    impact: "Exporting takes one more step. Scheduled exports to your own storage are not affected.",
    actionRequired: "Tell colleagues who export regularly, so that the new field does not surprise them.",
    body: `## Why

Several of you are asked by auditors who took which data out, and for what. The Hub knew *who* and *when*; now it knows *why*.

## The list of exports

Under *Settings → Exports* administrators find person, reason, filters, number of rows and the time of each download in the last
13 months. The list itself can be exported. That is recorded too.

## Limits

A file contains at most 200,000 rows and can be fetched for 24 hours, with three downloads at most.`,
  },
  {
    component: "spec_hub",
    version: "4.22.0",
    weeksAgo: 10,
    changeTypes: ["feature"],
    headline: "Try a rule on yesterday's traffic before you switch it on",
    summary:
      "A rule can be replayed over up to seven days. The Hub shows whom it would have challenged or stopped.",
    impact: "None. A replay reads stored decisions and never touches live traffic.",
    body: `## Replay

Write a rule, choose a period, press **Replay**. After a minute or so you see

1. how many requests the rule matches, by hour;
2. how many of those were allowed, challenged or stopped at the time;
3. a sample of 50 visits, with what happened to them next. Did they buy? Did they complain?

## A caution about hindsight

A visitor who would have been stopped at the first step never makes the second. Replay does not know that, and counts both. Read its
figures as an upper bound, and start new rules in shadow mode.

Two replays can run at once for each organisation; further ones wait their turn.`,
  },
  {
    component: "spec_hub",
    version: "4.23.0",
    weeksAgo: 9,
    changeTypes: ["fix"],
    headline: "Charts agree with tables around clock changes",
    summary:
      "Hourly charts counted 23 or 25 hours into 24 bars on the days when clocks change. They no longer do.",
    impact: "Past charts change slightly on two days a year. Stored data and alerts were always right.",
    body: `On the last Sunday of October a chart of "requests by hour" in Berlin time showed **one bar twice as high at 02:00**: two different
hours have that name. In spring, an empty bar suggested an outage that never was.

Now such days have 25 or 23 bars, and the doubled hour is labelled *02:00 CEST* and *02:00 CET*. Tables and CSV files name the offset in
every row.

Also fixed:

- The week view begins on the first day of the week of your language, not always on Sunday.
- Two axes on one chart no longer share a tick that fits neither.`,
  },
  {
    component: "spec_hub",
    version: "4.24.0",
    weeksAgo: 8,
    changeTypes: ["feature"],
    headline: "Sign in with a passkey",
    summary: "Passkeys replace password and code for those who want them; administrators can ask for them.",
    impact: "None. Passwords, codes and single sign-on work as before.",
    body: `## For everybody

Under *Your account → Sign-in* add a passkey from your computer, your phone or a security key. Add two: one to use, one in a drawer.

## For administrators

A policy can demand passkeys for roles that change rules or export data. There is a period of 14 days before it binds, with a list
of those who have not added one.

| Policy | Reads dashboards | Changes rules | Exports |
| --- | --- | --- | --- |
| Optional (default) | any | any | any |
| Sensitive actions | any | passkey | passkey |
| Everywhere | passkey | passkey | passkey |

Organisations with single sign-on keep deciding this at their identity provider; the policy is hidden there.`,
  },
  {
    component: "spec_hub",
    version: "4.25.0",
    weeksAgo: 7,
    changeTypes: ["feature", "other"],
    headline: "Investigations: collect visits, notes and a conclusion in one place",
    summary: "Analysts can gather suspicious visits into an investigation, annotate them and hand it over.",
    impact: "None. The older “pinned visits” become an investigation of their own for each person.",
    body: `An attack rarely fits on one page. *Investigations* give it one.

**Collect.** Add visits, accounts, networks or whole searches from any list. What is added stays readable for 13 months, even after the raw
data has been deleted.

**Discuss.** Notes are Markdown, mention colleagues with \`@\`, and cannot be altered by others.

**Conclude.** Close with a verdict: *attack*, *abuse*, *false alarm*, *unclear*. Verdicts of the first three kinds help to train your own
models, never those of other clients. Administrators can switch this off under *Data use*.

The printable report fits on two pages and names no visitor unless you tick the box.`,
  },
  {
    component: "spec_hub",
    version: "4.26.0",
    weeksAgo: 6,
    only: { tenants: ["acme-bank", "harborline-outfitters", "kereru-ticketing"] },
    changeTypes: ["feature"],
    headline: "Early access: rules as code, kept in your own repository",
    summary: "Three organisations can now keep their rules in Git and have the Hub follow a branch.",
    impact: "None until you connect a repository. Rules made in the Hub stay where they are.",
    actionRequired: "Agree with your representative which rules move first. We suggest those in shadow mode.",
    body: `You are one of the organisations that asked for this, and it is open to you before others.

## How it works

The Hub reads \`spec/rules/*.yaml\` from one branch. A merge is checked, replayed over the last day and, when you allow it, switched on:

\`\`\`yaml
rule: gift-card-guessing
when: endpoint.reveals_balance and visitor.distinct_cards > 4
then: decoy
mode: shadow
\`\`\`

- Each check reports back to the pull request, with the replay's figures.
- A rule from the repository is read-only in the Hub, and says where it lives.
- Disconnecting leaves the last state in place.

## What may still change

Names of fields are settled. The format of \`mode\` is not: we would like to hear how you roll out in steps.`,
  },
];
