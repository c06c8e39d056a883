import { describe, expect, test } from "vitest";
import { portalAddress } from "./rules-links.ts";

const note = (noteSlug: string, tenantSlug: string | null = null) => ({ kind: "note", noteSlug, tenantSlug });

describe("a link's address", () => {
  test.each([
    ["/releases/spec-hub-3-2-0", note("spec-hub-3-2-0")],
    ["/releases/spec-hub-3-2-0/?from=mail#top", note("spec-hub-3-2-0")],
    ["/t/acme/releases/spec-hub-3-2-0", note("spec-hub-3-2-0", "acme")],
    ["/t/acme/releases/spec-hub-3-2-0.md", note("spec-hub-3-2-0", "acme")],
    ["/t/acme/upgrades/database-16", { kind: "tenant", tenantSlug: "acme" }],
    ["/t/acme", { kind: "tenant", tenantSlug: "acme" }],
    ["/staff/inbox", { kind: "nowhere" }],
    ["/releases", { kind: "nowhere" }],
    ["/t", { kind: "nowhere" }],
    ["/", { kind: "nowhere" }],
    ["limits.html", { kind: "nowhere" }],
    ["//elsewhere.example", { kind: "nowhere" }],
    ["https://docs.example/releases/x", null],
    ["HTTPS://docs.example", null],
    ["mailto:rep@spec.example", null],
    ["#note-fn-1", null],
  ])("%s", (url, address) => expect(portalAddress(url)).toEqual(address));
});
