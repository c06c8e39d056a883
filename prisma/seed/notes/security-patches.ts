import type { ReleaseStory } from "../story.ts";

/** What could not wait for the next train. */
export const securityPatches: ReleaseStory[] = [
  {
    component: "realtime_engine",
    version: "8.3.1",
    weeksAgo: 11,
    outOfTrainOn: 5,
    changeTypes: ["security"],
    headline: "Security: memory growth through nested compression",
    summary:
      "A request body compressed several times over could make one instance of the engine use up its memory. Fixed on the day it was found.",
    impact: "None. No instance was lost and we found no sign that anybody used it.",
    body: `**Severity:** medium (availability). **Found by:** our own fuzzing, on Thursday at 17:40 UTC. **Fixed:** Friday.

A body whose \`Content-Encoding\` names several layers was unpacked layer by layer, each within its own limit, without a limit for all
of them together. 40 KB on the wire could grow to 1.6 GB.

The engine now unpacks **two layers at most** and 8 MB in all, then passes the body on unread. No client sends three layers: we searched 90
days of logs before we chose the number.

No action is needed. Origins that unpack nested bodies themselves may want to look at their own limits.`,
  },
  {
    component: "realtime_engine",
    version: "8.6.1",
    weeksAgo: 7,
    outOfTrainOn: 1,
    only: { integrationType: "dns" },
    changeTypes: ["security", "fix"],
    headline: "Security: request smuggling through a bare line feed in chunk extensions",
    summary:
      "The engine and some origins could disagree on where a chunked request ends. Sites integrated by DNS received this patch outside the train.",
    impact: "None. Requests with malformed chunk extensions are now answered with 400.",
    body: `**Severity:** high for origins that accept a bare line feed, none for others. **Reported by:** a researcher, under coordinated disclosure.

## The disagreement

RFC 9112 ends a chunk's header with CR LF. The engine took a bare LF within an *extension* for part of it; some origins end the header
there. What follows is then a part of the body to one side and a new request to the other.

## The patch

Any bare LF or CR in chunked framing is refused with \`400\`, and the connection is closed. Over the weekend 312 such requests reached our
clients; all came from scanners.

Sites behind the Spec-managed service worker are not affected: browsers frame those requests.`,
  },
  {
    component: "spec_hub",
    version: "4.25.1",
    weeksAgo: 7,
    outOfTrainOn: 5,
    changeTypes: ["security"],
    headline: "Security: notes of an investigation could show text of a page preview",
    summary:
      "A link pasted into a note was previewed by our server. A crafted page could place misleading text there. Previews are switched off.",
    impact: "Links in notes are shown as plain links. No data left the Hub.",
    body: `**Severity:** low. **Since:** 4.25.0, three days. **Affected:** notes with links, 41 in all; we read the access records of each.

To show a title beside a link, the Hub fetched the page. The fetch could reach public addresses only, so no internal system was exposed, but
its title was shown as if it were part of the note.

We removed the preview instead of filtering it: an analyst who pastes a phishing link is better served by seeing **the address itself**.

Investigations that contain such a link carry a remark; their authors were told by mail.`,
  },
  {
    component: "realtime_engine",
    version: "8.10.1",
    weeksAgo: 4,
    outOfTrainOn: 5,
    changeTypes: ["security"],
    headline: "Security: TLS library updated",
    summary:
      "The TLS library is updated to close a flaw in the handling of client certificates. None of your sites ask visitors for one.",
    impact: "None. Sessions are resumed across the update.",
    body: `**Severity:** high in general, low here. The flaw lets a crafted client certificate exhaust memory during a handshake. The engine asks for client
certificates only between its own instances, and those never face the Internet.

We deploy such updates within a day all the same: what is unreachable today may be reachable after the next configuration.

- Library version before: 3.5.2, after: 3.5.4.
- Cipher suites and protocol versions are unchanged.
- The usual checks ran in staging in the morning; production followed in the afternoon of the same day.`,
  },
  {
    component: "realtime_engine",
    version: "8.13.1",
    weeksAgo: 1,
    outOfTrainOn: 5,
    changeTypes: ["security", "fix"],
    headline: "Security: attestation tokens are accepted once",
    summary:
      "A valid attestation token could be replayed within its five minutes of life. It now counts once for each device key.",
    impact:
      "None for SDK 3.2. Home-made integrations that send one token with several requests will see “expired” in the log.",
    actionRequired:
      "Only if you wrote your own client: ask for a fresh token, or send the session header of the first answer.",
    body: `Attestation arrived on this week's train with 8.13.0. Two days later a client's red team showed us that a token taken from a rooted phone could be
**sent by a thousand emulators for five minutes**. Thank you.

## The patch

The engine remembers a token's nonce in the region where it was first seen, and tells the other regions within two seconds. A second use
is marked \`expired\`.

## Why not \`invalid\`?

Because a retry after a lost answer looks the same, and your customers should not be punished for a tunnel. Three repeated tokens
from one device key do turn into \`invalid\`.`,
  },
];
