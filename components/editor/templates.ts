/** How a text may begin. What its writer has to fill in stands between ‹ and ›; a gap that is left stops publishing. */
export type NoteTemplate = { name: string; markdown: string };

export const noteTemplates: NoteTemplate[] = [
  {
    name: "Feature",
    markdown: `## What is new

‹What a client can do now that was not possible before, in one or two sentences.›

## How to use it

- In the Spec Hub: ‹where to find it›.
- It applies to ‹all use cases, or which ones›.

Your configuration stays as it is until you change it.
`,
  },
  {
    name: "Fix",
    markdown: `## What was wrong

‹What clients saw, since which version, and in which case.›

## What happens now

‹How it behaves from this version on.› Nothing has to be changed on your side.
`,
  },
  {
    name: "Security patch",
    markdown: `## What is patched

‹Which part of the Realtime Engine or the Spec Hub, and what could have happened without the patch.›

## Were we affected?

‹Whether it was ever used against a client, and how we know.›

The patch ships outside the weekly train. It is rolled out with zero downtime: fresh instances are tested before they take traffic.
`,
  },
  {
    name: "Limits raised",
    markdown: `## New limits

| Limit | Until now | From this version |
| --- | ---: | ---: |
| ‹name of the limit› | ‹old value› | ‹new value› |

The new limits hold for ‹every tenant, or which ones› without a change of configuration.
`,
  },
  {
    name: "Major",
    markdown: `## What changes

‹What is new in this major, and why it cannot be done without a maintenance window.›

## What happens in your window

1. The Realtime Engine is taken out of line. Active mitigations and data collection are offline from then on.
2. ‹What is upgraded, and how long that takes.›
3. The automated checks of your use cases run, and the Realtime Engine is put back in line.

In most cases the upgrade turns out to be a no-op for your traffic.

## What you have to do

- ‹A step, and until when it has to be done.›
- Propose the hours that suit you on the page of this upgrade.
`,
  },
  {
    name: "Rolled back and re-shipped",
    markdown: `## What happened

‹Version› was rolled back to the last stable version on ‹day and time, with its zone›, after monitoring found ‹what it found›.

## What it meant for you

‹What clients could notice, and for how long; or that nobody was affected.›

## What is different now

This version ships the same changes again, with ‹what was mended› and a check that would have found the fault.
`,
  },
];
