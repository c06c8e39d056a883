import { type Browser, expect, type Page, test } from "@playwright/test";
import { morningIn } from "./support/clock.ts";
import { openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

async function openAs(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

/** Writes a complete note of a version as Rosa and leaves it saved; returns its page's path. */
async function writeNote(page: Page, version: string, headline: string, type: string): Promise<string> {
  await signInAs(page, "Rosa Lindqvist", "/staff/releases");
  await page.getByText("Write a note").click();
  await page.getByLabel("Version").fill(version);
  await page.getByRole("button", { name: "Start the note" }).click();
  await expect(page.getByRole("button", { name: "Bold" })).toBeVisible();
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Summary").fill("One sentence on it.");
  await page.getByLabel("Impact").fill("None.");
  await page.getByRole("textbox", { name: "What changed" }).fill("The text of the note.");
  await page.getByRole("checkbox", { name: type, exact: true }).check();
  return new URL(page.url()).pathname;
}

test("a security note goes out after a second person approved it", async ({ page, browser }) => {
  const path = await writeNote(page, "91.1.0", "Tokens are bound to their device", "Security");
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText("It needs a second person: it tells of a security change.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Publish the note" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByText("Waits for a second person")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);

  const deniz = await openAs(browser, "Deniz Kaya", path);
  await deniz.getByRole("button", { name: "Ask for changes" }).click();
  await expect(deniz.getByText("Write what should change.").first()).toBeVisible();
  await deniz.getByRole("button", { name: "Approve" }).click();
  await expect(deniz.getByText("Approved by Deniz Kaya")).toBeVisible();

  await page.goto(path);
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish the note" }).click();
  await expect(page.getByText("Published", { exact: true }).first()).toBeVisible();
});

test("a note is scheduled by the clocks of a zone, and taken off again", async ({ page }) => {
  await writeNote(page, "91.2.0", "Charts load sooner", "Fix");
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("radio", { name: "At a time I choose" }).check();
  await dialog.getByLabel("Day and time").fill("2020-01-01T09:00");
  await dialog.getByLabel("By the clocks of").selectOption("Asia/Tokyo");
  await dialog.getByRole("button", { name: "Schedule the note" }).click();
  await expect(dialog.getByText("This time has passed.").first()).toBeVisible();
  await dialog.getByLabel("Day and time").fill(morningIn(3));
  await dialog.getByRole("button", { name: "Schedule the note" }).click();
  await expect(page.getByText(/Goes out .*, 09:00 .*\(Tokyo\)/)).toBeVisible();
  await page.getByRole("button", { name: "Take off the schedule" }).click();
  await expect(page.getByLabel("Headline")).toHaveValue("Charts load sooner");
});

test("a published note is corrected and withdrawn, and who was told of it is told", async ({ page }) => {
  const path = await writeNote(page, "91.3.0", "Exports hold 50 columns", "Limits");
  await page.getByLabel("Action required").fill("Check your exports.");
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish the note" }).click();
  await expect(page.getByText("Published", { exact: true }).first()).toBeVisible();
  await openMail(page, { recipient: "jonas@acme-bank.example", subject: "Exports hold 50 columns" });

  await page.goto(path);
  await page.getByRole("link", { name: "Correct…" }).click();
  await page.getByLabel("Headline").fill("Exports hold 500 columns");
  await page.getByLabel("What was corrected").fill("It is 500 columns, not 50.");
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByRole("heading", { name: "Exports hold 500 columns" })).toBeVisible();
  await openMail(page, {
    recipient: "jonas@acme-bank.example",
    subject: "Corrected: Realtime Engine 91.3.0",
  });

  await page.goto(path);
  await page.getByText("Withdraw this note").click();
  await page.getByLabel("Reason").fill("The limit is raised next month only.");
  await page.getByRole("button", { name: /^Withdraw the note on/ }).click();
  await expect(page.getByText("The limit is raised next month only.").first()).toBeVisible();
  await openMail(page, {
    recipient: "jonas@acme-bank.example",
    subject: "Withdrawn: Realtime Engine 91.3.0",
  });
});
