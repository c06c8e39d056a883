import { describe, expect, it } from "vitest";
import { noteAsJson, noteAsMarkdown } from "./export-note.ts";
import type { WholeNote } from "./schema-whole.ts";

const at = new Date("2026-11-24T09:00:00Z");
const note: WholeNote = {
  id: "019ab1de-0000-7000-8000-000000000001",
  slug: "spec-hub-4-1-0",
  component: "spec_hub",
  version: "4.1.0",
  kind: "minor",
  outOfTrain: true,
  headline: "Rules by country",
  summary: "Match requests by country.",
  impact: "None\nat all.",
  actionRequired: "",
  changeTypes: ["feature", "fix"],
  publishedAt: at,
  withdrawn: true,
  rolledBackAt: null,
  reshippedAs: { version: "4.1.1", slug: "spec-hub-4-1-1" },
  bodyMarkdown: "### Added\n- Rules",
  bodyHtml: "<h3>Added</h3>",
  correction: null,
  withdrawal: { at, reason: "It named the wrong version." },
  changedAt: at,
};
const place = { zone: "Europe/Berlin", url: "https://portal.test/t/acme/releases/spec-hub-4-1-0" };

describe("a note as a file", () => {
  it("is Markdown with the facts first, each on its line, and every time with its zone", () => {
    expect(noteAsMarkdown(note, place)).toBe(`# Rules by country

Match requests by country.

- **Release:** Spec Hub 4.1.0
- **Kind:** Minor, outside the weekly train
- **Changes:** Feature, Fix
- **Impact:** None at all.
- **Action:** None
- **Published:** Tue 24 Nov 2026, 10:00 CET (Berlin)
- **Withdrawn:** Tue 24 Nov 2026, 10:00 CET (Berlin). It named the wrong version.
- **Shipped again as:** 4.1.1
- **Address:** <https://portal.test/t/acme/releases/spec-hub-4-1-0>

---

### Added
- Rules
`);
  });

  it("is JSON with instants in UTC, and says what was withdrawn", () => {
    expect(noteAsJson(note, place)).toMatchObject({
      url: place.url,
      publishedAt: "2026-11-24T09:00:00.000Z",
      withdrawal: { at: "2026-11-24T09:00:00.000Z", reason: "It named the wrong version." },
      timeZone: "Europe/Berlin",
    });
  });
});
