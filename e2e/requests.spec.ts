import { type Browser, expect, type Page, test } from "@playwright/test";
import { openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

async function openAs(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

test("notes are asked for, compiled, read by a second person and delivered", async ({ page, browser }) => {
  await signInAs(page, "Aroha Ngata", "/t/kereru-ticketing/releases/requests");
  await page.getByLabel(/^From/).fill("2020-01-02");
  await page.getByLabel("To, included").fill("2020-01-01");
  await page.getByLabel("What you need them for").fill("For our change board.");
  await page.getByRole("button", { name: "Ask for notes" }).click();
  await expect(page.getByText("The last day is before the first.")).toBeVisible();
  await expect(page.getByLabel("What you need them for")).toHaveValue("For our change board.");
  await page.getByLabel("To, included").fill("2020-01-03");
  await page.getByRole("button", { name: "Ask for notes" }).click();
  await expect(page.getByText("Asked for", { exact: true }).first()).toBeVisible();
  const address = page.url();

  const owner = String(
    await page.getByText(/^(Rosa Lindqvist|Deniz Kaya|Marcus Okafor)$/).textContent(),
  ).trim();
  const rep = await openAs(browser, owner, "/staff/requests");
  await rep.getByRole("link", { name: /Kererū Ticketing/ }).click();
  await rep.getByRole("button", { name: "Compile", exact: true }).click();
  await expect(rep.getByRole("textbox", { name: "Notes", exact: true })).toHaveValue(
    /Nothing was released to you/,
  );
  await rep.getByLabel("Title").fill("Two days in January");
  await rep.getByRole("button", { name: "Send to review" }).click();
  await expect(rep.getByText("A second person delivers them.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing was released to you")).toHaveCount(0);

  const second = owner === "Deniz Kaya" ? "Rosa Lindqvist" : "Deniz Kaya";
  const other = await openAs(browser, second, new URL(rep.url()).pathname);
  await other.getByRole("button", { name: "Deliver" }).click();
  await expect(other.getByText("Delivered", { exact: true }).first()).toBeVisible();

  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Two days in January" })).toBeVisible();
  const file = await page.request.get(`${address}/export/json`);
  expect(await file.json()).toMatchObject({
    title: "Two days in January",
    tenant: { slug: "kereru-ticketing" },
  });
  await openMail(page, { recipient: "aroha@kereru.example", subject: "The notes you asked for" });
});

test("weekly notes stand in the portal after they were sent", async ({ page }) => {
  await signInAs(page, "Jonas Weber", "/t/acme-bank/releases/weekly");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByText(/nothing to do|something of you/).first()).toBeVisible();
});
