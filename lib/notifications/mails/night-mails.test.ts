import { describe, expect, it } from "vitest";
import { composeMail } from "../compose-mail.ts";

const agreed = {
  tenantName: "Acme Bank",
  upgradeTitle: "Database 16",
  path: "/t/acme/windows/0197a000-0000-7000-8000-000000000001",
  windowId: "0197a000-0000-7000-8000-000000000001",
  sequence: 2,
  confirmedAt: "2027-01-11T09:00:00Z",
  representativeName: "Rosa Lindqvist",
  representativeEmail: "rosa@spec.test",
  contactLabel: "On-call team",
  window: {
    startsAt: "2027-02-02T01:00:00Z",
    endsAt: "2027-02-02T03:30:00Z",
    siteTimeZone: "Europe/Berlin",
    method: "dns",
  },
};

function mail(kind: string, facts: object) {
  return composeMail({
    id: "0197a000-0000-7000-8000-000000000002",
    address: "ada@acme.test",
    recipientName: "Ada",
    recipientTimeZone: "Europe/Berlin",
    notification: { kind, payload: { ...agreed, ...facts } },
  });
}

describe("mails of a night", () => {
  it("bring a new calendar file with a granted extension, and none with a refused one", () => {
    const answered = { minutes: 30, byName: "Ada" };
    const granted = mail("window.extension_answered", { ...answered, granted: true });
    expect(granted.calendar?.method).toBe("REQUEST");
    expect(granted.calendar?.content).toContain("SEQUENCE:2");
    expect(granted.calendar?.content).toContain("DTEND:20270202T033000Z");
    expect(mail("window.extension_answered", { ...answered, granted: false }).calendar).toBeUndefined();
    const takenBack = mail("window.extension_taken_back", answered);
    expect(takenBack.calendar).toBeUndefined();
    expect(JSON.stringify(takenBack.content.blocks)).toContain("nothing to answer");
  });

  it("remind with what is missing, by three clocks, and say that the list is complete when it is", () => {
    const missing = ["The contacts for the night are not confirmed."];
    const { content } = mail("window.reminder", { minutesLeft: 1439, missing });
    expect(content.subject).toBe("In 24 h: Database 16 at Acme Bank");
    expect(JSON.stringify(content.blocks)).toContain("The contacts for the night are not confirmed.");
    expect(JSON.stringify(content.blocks)).toContain("02:00–04:30 CET (Berlin)");
    const ready = mail("window.reminder", { minutesLeft: 60, missing: [] });
    expect(JSON.stringify(ready.content.blocks)).toContain("The checklist is complete");
  });

  it("tell planned and actual times at the end, and who moves next when it has to be done again", () => {
    const { content } = mail("window.closed", {
      outcome: "rolled_back",
      words: "The copy failed.",
      byName: "Jonas",
      outAt: "2027-02-02T01:03:00Z",
      backAt: "2027-02-02T01:44:00Z",
      gapMinutes: 41,
    });
    const text = JSON.stringify(content.blocks);
    expect(content.subject).toBe("Acme Bank, Database 16: rolled back");
    expect(text).toContain("02:03–02:44 CET (Berlin)");
    expect(text).toContain("41 min");
    expect(text).toContain("Spec has the next move");
    expect(content.action.url).toMatch(/\/report$/);
  });
});
