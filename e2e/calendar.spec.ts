import { expect, type Locator, type Page, test } from "@playwright/test";
import ICAL from "ical.js";
import { morningIn } from "./support/clock.ts";
import { signInAs } from "./support/sign-in.ts";

/** Two months on: no upgrade of the demonstration world reaches so far, and its freeze is over. */
const later = morningIn(70);

test("a coordinator finds a free window in the month by keyboard and proposes it", async ({ page }) => {
  await signInAs(page, "Ada Fischer", `/t/acme-bank/calendar?month=${morningIn(16).slice(0, 7)}`);
  const days = page.getByRole("grid").getByRole("link");
  await expect(days.first()).toBeVisible();
  expect((await days.count()) % 7).toBe(0);
  await expect(page.locator('[role="grid"] a[tabindex="0"]')).toHaveCount(1);

  const first = page
    .getByRole("grid")
    .getByRole("link", { name: /[1-9]\d* free windows/ })
    .first();
  await walkTo(page, first);
  const [dayName = ""] = (await first.getAttribute("aria-label"))?.split(",") ?? [];
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: dayName });
  await expect(list).toBeFocused();
  await expect(page.getByRole("gridcell", { selected: true })).toHaveAccessibleName(new RegExp(dayName));

  const start = list.getByRole("link", { name: "Propose" }).first();
  const clock = (await start.textContent())?.match(/\d\d:\d\d/)?.[0] ?? "";
  await start.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Propose windows for");
  await expect(page.getByLabel(/^Start,/)).toHaveValue(new RegExp(`T${clock}$`));
});

/** Moves in the grid from where it is entered to a day, one key at a time. */
async function walkTo(page: Page, day: Locator): Promise<void> {
  await page.locator('[role="grid"] a[tabindex="0"]').focus();
  const focused = page.locator("[data-day]:focus");
  const target = (await day.getAttribute("data-day")) ?? "";
  for (let steps = 0; steps < 60; steps += 1) {
    const at = (await focused.getAttribute("data-day")) ?? "";
    if (at === target) return;
    await page.keyboard.press(at < target ? "ArrowRight" : "ArrowLeft");
    await expect(focused).not.toHaveAttribute("data-day", at);
  }
  throw new Error("The day was not reached.");
}

test("a page key leads to the same day of the next month", async ({ page }) => {
  await signInAs(page, "Ada Fischer", "/t/acme-bank/calendar?month=2027-01&day=2027-01-15");
  await expect(async () => {
    await page.locator('[data-day="2027-01-15"]').press("PageDown", { timeout: 1000 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("February 2027", { timeout: 5000 });
  }).toPass();
  await expect(page.locator("[data-day]:focus")).toHaveAttribute("data-day", "2027-02-15");
});

test("a blackout with a wrong end is refused and kept as typed; a right one is hatched in the month @phone", async ({
  page,
}) => {
  await signInAs(page, "Caleb Whitman", "/t/harborline-outfitters/calendar/blackouts");
  await page.getByLabel(/^Start, .* time$/).fill(later);
  await page.getByLabel(/^End, .* time$/).fill(morningIn(69));
  await page.getByLabel("Reason").fill("Stocktaking");
  await page.getByRole("button", { name: "Add blackout" }).click();
  await expect(page.getByText("It must end after it starts.").first()).toBeVisible();
  await expect(page.getByLabel("Reason")).toHaveValue("Stocktaking");
  await page.getByLabel(/^End, .* time$/).fill(morningIn(71));
  await page.getByRole("button", { name: "Add blackout" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Added:" })).toBeVisible();

  await page.goto(`/t/harborline-outfitters/calendar?month=${later.slice(0, 7)}&day=${later.slice(0, 10)}`);
  await expect(page.getByRole("gridcell", { selected: true })).toHaveAccessibleName(/, blackout/);
  await expect(page.getByRole("link", { name: "Stocktaking" }).first()).toBeVisible();

  await page.goto("/t/harborline-outfitters/calendar/blackouts");
  await page.getByText("Remove Stocktaking").click();
  await page.getByRole("button", { name: "Remove “Stocktaking”" }).click();
  await expect(page.getByText("Stocktaking")).toHaveCount(0);
});

test("weekly off-peak hours are copied to all weekdays and stay", async ({ page }) => {
  await signInAs(page, "Arjun Mehta", "/t/rangoli-marketplace/calendar/blackouts");
  await page.getByLabel("Tuesday, start").fill("23:00");
  await page.getByLabel("Tuesday, end").fill("04:30");
  await page.getByRole("button", { name: "Copy to all weekdays from Tuesday" }).click();
  await page.getByRole("button", { name: "Save off-peak hours" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toContainText("Friday 23:00–04:30");
  await page.reload();
  await expect(page.getByLabel("Monday, start")).toHaveValue("23:00");
  await expect(page.getByLabel("Friday, end")).toHaveValue("04:30");
  await expect(page.getByLabel("Saturday, start")).toHaveValue("");
});

test("a representative subscribes to windows, reads them without a session, and ends the address", async ({
  page,
  playwright,
}) => {
  await signInAs(page, "Rosa Lindqvist", "/staff/calendar/address");
  await page.getByLabel("Where you will read it").fill("Phone of Rosa");
  await page.getByRole("button", { name: "Make address" }).click();
  const made = page.getByRole("status").filter({ hasText: "Copy the address now" });
  const address = (await made.locator("code").first().textContent()) ?? "";

  const reader = await playwright.request.newContext();
  const first = await reader.get(address);
  expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await first.text()));
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(0);
  const etag = first.headers()["etag"] ?? "";
  expect((await reader.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
  expect((await reader.get(address.replace("windows.ics", "atom.xml"))).status()).toBe(404);

  await page.reload();
  await page.getByText("End this feed").first().click();
  await page.getByRole("button", { name: "End “Phone of Rosa”" }).click();
  await expect(page.getByText("Phone of Rosa")).toHaveCount(0);
  expect((await reader.get(address)).status()).toBe(410);
  await reader.dispose();
});
