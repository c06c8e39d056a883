import { type Browser, expect, type Page, test } from "@playwright/test";
import ICAL from "ical.js";
import { addChoice } from "./support/add-choice.ts";
import { morningIn, wallTime } from "./support/clock.ts";
import { openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

const CHANGELOG = "lib/testing/data/changelogs/date-fns-tz-1.5.0.md";
const TRAFFIC = "lib/testing/data/elb_request_count.csv";
const UPGRADE = "Rule compiler 3";
const UPGRADE_PATH = "upgrades/rule-compiler-3";
const CONTACT = "platform-oncall@acme-bank.example";

async function tabOf(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

/** The main job from end to end; each step goes on from what the one before left. */
test.describe
  .serial("The main job", () => {
    let rosa: Page;
    let ada: Page;
    let agreedStart: string;
    let noteSlug: string;

    test.beforeAll(async ({ browser }) => {
      rosa = await tabOf(browser, "Rosa Lindqvist", "/staff/inbox");
      ada = await tabOf(browser, "Ada Fischer", "/t/acme-bank");
    });

    test("1. a rep imports a changelog, edits a note, previews and publishes it to two tenants", async () => {
      await rosa.goto("/staff/releases/import");
      await rosa.getByLabel("Component").selectOption({ label: "Realtime Engine" });
      await rosa.getByLabel("Changelog or GitHub releases").setInputFiles(CHANGELOG);
      await rosa.getByRole("button", { name: "Make the drafts" }).click();
      await expect(rosa.getByRole("status").filter({ hasText: "made." })).toBeVisible();

      await rosa.getByRole("main").getByRole("listitem").getByRole("link").first().click();
      await rosa.getByLabel("Headline").fill("Rules compile twice as fast");
      // Until CodeMirror has come, a plain text area stands in its place.
      await expect(rosa.getByRole("button", { name: "Bold" })).toBeVisible();
      await rosa
        .getByRole("textbox", { name: "What changed" })
        .fill("Rules **compile** twice as fast.\n\n- No action is needed.");
      await expect(rosa.getByRole("region", { name: "Preview" }).locator("strong")).toHaveText("compile");
      await rosa.getByRole("radio", { name: "Named tenants" }).check();
      await rosa.getByRole("checkbox", { name: "Acme Bank" }).check();
      await rosa.getByRole("checkbox", { name: "Kererū Ticketing" }).check();
      await rosa.getByRole("button", { name: "Publish…" }).click();
      await expect(rosa.getByText("It reaches 2 tenants")).toBeVisible();
      await rosa.getByRole("button", { name: "Publish the note" }).click();
      await expect(rosa.getByText("Published", { exact: true }).first()).toBeVisible();
    });

    test("2. readers of the two tenants read it; a third finds it by no address", async ({ browser }) => {
      for (const [reader, slug] of [
        ["Jonas Weber", "acme-bank"],
        ["Finn Gallagher", "kereru-ticketing"],
      ] as const) {
        const page = await tabOf(browser, reader, `/t/${slug}/releases`);
        await page.getByRole("link", { name: "Rules compile twice as fast" }).click();
        await expect(
          page.getByRole("heading", { level: 1, name: "Rules compile twice as fast" }),
        ).toBeVisible();
        noteSlug = page.url().split("/").at(-1) ?? "";
      }
      const outsider = await tabOf(browser, "Neha Kulkarni", "/t/rangoli-marketplace/releases");
      await expect(outsider.getByRole("heading", { level: 1, name: "Releases" })).toBeVisible();
      await expect(outsider.getByText("Rules compile twice as fast")).toHaveCount(0);
      for (const slug of ["rangoli-marketplace", "acme-bank"]) {
        const answer = await outsider.goto(`/t/${slug}/releases/${noteSlug}`);
        expect(answer?.status()).toBe(404);
        await expect(outsider.getByText("Rules compile twice as fast")).toHaveCount(0);
      }
    });

    test("3. the rep announces a major; each tenant's overview shows its dates and what is asked", async ({
      browser,
    }) => {
      await rosa.goto("/staff/upgrades/new");
      await rosa.getByLabel("Title").fill(UPGRADE);
      await rosa.getByLabel("What changes").fill("The compiler of rules is replaced.");
      await rosa.getByLabel("Why it is needed").fill("The old one ends next year.");
      await rosa.getByLabel("What clients will notice").fill("Mitigations pause for about 45 minutes.");
      await rosa.getByRole("button", { name: "Add a step" }).click();
      await rosa.getByRole("textbox", { name: "Step 1" }).fill("Name who is reachable on the night.");
      await rosa.getByLabel("Time zone").selectOption("Europe/Stockholm");
      await rosa.getByLabel("First possible").fill(morningIn(5));
      await rosa.getByLabel("Decide by").fill(morningIn(12));
      await rosa.getByLabel("Applied by").fill(morningIn(60));
      await rosa.getByLabel("Expected minutes out of line").fill("45");
      await rosa.getByLabel("Crew", { exact: true }).selectOption({ label: "Crew South" });
      await rosa.getByLabel("Deputy").selectOption({ label: "Deniz Kaya" });
      await rosa.getByRole("checkbox", { name: "Acme Bank" }).check();
      await rosa.getByRole("checkbox", { name: "Kererū Ticketing" }).check();
      await rosa.getByRole("button", { name: "Announce upgrade" }).click();
      await expect(rosa.getByRole("heading", { level: 1, name: UPGRADE })).toBeVisible();

      const aroha = await tabOf(browser, "Aroha Ngata", "/t/kereru-ticketing");
      await ada.goto("/t/acme-bank");
      for (const page of [ada, aroha]) {
        const needs = page.getByRole("listitem").filter({ hasText: UPGRADE });
        await expect(needs).toContainText("Propose windows by");
        for (const date of ["First possible", "Decide by", "Applied by"])
          await expect(needs).toContainText(date);
      }
      await expect(ada.getByRole("listitem").filter({ hasText: UPGRADE })).toContainText("(Berlin)");
    });

    test("4. the coordinator uploads traffic and proposes two quiet windows", async () => {
      await ada.goto("/t/acme-bank/traffic");
      await ada.getByLabel("Traffic file").setInputFiles(TRAFFIC);
      await ada.getByRole("button", { name: "Check the file" }).click();
      await ada.getByLabel("Time zone of the timestamps").selectOption("UTC");
      await ada.getByRole("button", { name: "Check again" }).click();
      await ada.getByRole("button", { name: "Save these hours" }).click();
      await expect(ada.getByText("Read 4,032 rows as 337 hours.")).toBeVisible();

      await ada.goto(`/t/acme-bank/${UPGRADE_PATH}/propose`);
      const suggested = ada.getByRole("list", { name: "Suggested windows" });
      await expect(suggested).toContainText(/About \d+ requests/);
      await suggested.getByRole("button", { name: /^Add/ }).nth(0).click();
      await suggested.getByRole("button", { name: /^Add/ }).nth(1).click();
      await expect(ada.getByRole("group", { name: "Choice 2" })).toContainText("UTC");
      await ada.getByLabel("Contact").selectOption({ label: `Platform on-call, ${CONTACT}` });
      await ada.getByLabel("Message").fill("Both nights are signed off.");
      await ada.getByRole("button", { name: "Send 2 choices to Rosa Lindqvist" }).click();
      await expect(ada.getByText("Waiting for Rosa Lindqvist to answer").first()).toBeVisible();
    });

    test("5. the rep accepts the second; both see it at once, a mail brings the calendar file", async () => {
      await rosa.goto("/staff/inbox");
      await rosa.getByRole("list", { name: "Waiting for you" }).getByRole("link", { name: UPGRADE }).click();
      await rosa.getByRole("button", { name: "Accept choice 2" }).click();
      await expect(rosa.getByText(/^Agreed: /)).toBeVisible();
      // Ada's page is not reloaded: it learns by itself.
      await expect(ada.getByText(/^Agreed: .*\(Berlin\)/)).toBeVisible({ timeout: 15_000 });
      await expect(rosa.getByText(/\(Stockholm\)/).first()).toBeVisible();

      await ada.goto("/t/acme-bank/windows");
      const window = ada.getByRole("listitem").filter({ hasText: UPGRADE });
      await expect(window).toContainText("CET (Berlin)");
      await expect(window).toContainText("UTC");
      const shown = (await window.textContent()) ?? "";

      await openMail(ada, { recipient: CONTACT, subject: `Agreed: ${UPGRADE}` });
      const file = ada.getByRole("list", { name: "Attachments" }).getByRole("link", { name: ".ics" });
      const ics = await (await ada.request.get((await file.getAttribute("href")) ?? "")).text();
      const calendar = new ICAL.Component(ICAL.parse(ics));
      expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
      const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
      agreedStart = event.startDate.toJSDate().toISOString();
      expect(shown).toContain(`${agreedStart.slice(11, 16)}–`);

      await ada.goto("/t/acme-bank/activity");
      for (const [actor, step] of [
        ["Rosa Lindqvist", `announced ${UPGRADE}`],
        ["Ada Fischer", "uploaded the traffic file"],
        ["Ada Fischer", `proposed 2 windows for ${UPGRADE}`],
        ["Rosa Lindqvist", `accepted choice 2 for ${UPGRADE}`],
      ] as const) {
        const line = ada.getByRole("listitem").filter({ hasText: step }).first();
        await expect(line).toContainText(actor);
        await expect(line.locator("time")).toHaveAttribute("datetime", /^20\d\d-/);
      }
    });

    test("6. the same window is refused to another tenant of the crew, with the nearest free ones", async ({
      browser,
    }) => {
      const aroha = await tabOf(browser, "Aroha Ngata", `/t/kereru-ticketing/${UPGRADE_PATH}/propose`);
      const choice = await addChoice(aroha);
      await choice.getByLabel("Start, Auckland time").fill(wallTime(agreedStart, "Pacific/Auckland"));
      await aroha.getByRole("button", { name: "Send 1 choice to Rosa Lindqvist" }).click();
      await expect(choice).toContainText("This time is not free. Nearest free starts:");
      await expect(choice.getByRole("button", { name: /^Use / })).toHaveCount(3);
      await expect(aroha.getByText("Acme")).toHaveCount(0);

      await choice.getByRole("button", { name: /^Use / }).first().click();
      await aroha.getByRole("button", { name: "Send 1 choice to Rosa Lindqvist" }).click();
      await expect(aroha.getByText("Waiting for Rosa Lindqvist to answer").first()).toBeVisible();
    });
  });
