import { type Browser, expect, type Page, test } from "@playwright/test";
import { morningIn } from "./support/clock.ts";
import { openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

const TITLE = "Rules engine 9";
const PATH = "upgrades/rules-engine-9";

async function openAs(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

test.describe
  .serial("a major with steps", () => {
    test("is announced from a template; what is wrong is said by field and nothing is lost", async ({
      page,
    }) => {
      await signInAs(page, "Rosa Lindqvist", "/staff/upgrades/new");
      await page.getByRole("link", { name: "Rules engine, major version" }).click();
      await expect(page.getByRole("textbox", { name: "Step 1" })).toHaveValue(/comparison of decisions/);
      await page.getByLabel("Title").fill(TITLE);
      await page.getByRole("button", { name: "Down: step 1" }).click();
      await expect(page.getByRole("button", { name: "Down: step 2" })).toBeFocused();
      await page.getByLabel("First possible").fill(morningIn(6));
      await page.getByLabel("Decide by").fill(morningIn(12));
      await page.getByLabel("Applied by").fill(morningIn(13));
      await page.getByLabel("Crew", { exact: true }).selectOption({ label: "Crew South" });
      await page.getByLabel("Deputy").selectOption({ label: "Deniz Kaya" });
      await page.getByLabel("Search by name").fill("ran");
      await page.getByRole("checkbox", { name: "Rangoli Marketplace" }).check();
      await page.getByLabel("Search by name").fill("");
      await page.getByRole("checkbox", { name: /Qandil Health/ }).check();
      await expect(page.getByText("Reaches 2 tenants, 3 people.")).toBeVisible();
      await page.getByRole("button", { name: "Announce upgrade" }).click();
      await expect(page.getByText(/decide earlier, or apply later/)).toBeVisible();
      await expect(page.getByLabel("Decide by")).toBeFocused();
      await expect(page.getByRole("checkbox", { name: "Rangoli Marketplace" })).toBeChecked();
      await page.getByLabel("Applied by").fill(morningIn(50));
      await page.getByRole("button", { name: "Announce upgrade" }).click();
      await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    });

    test("shows a tenant its own steps; a coordinator moves them, a reader sees how far they are", async ({
      page,
      browser,
    }) => {
      const address = `/t/rangoli-marketplace/${PATH}`;
      const reader = await openAs(browser, "Neha Kulkarni", address);
      const steps = (of: Page) => of.getByRole("region", { name: "To do before the window" });
      await expect(steps(reader).getByText("New", { exact: true })).toHaveCount(3);
      await expect(steps(reader).getByRole("button")).toHaveCount(0);

      await signInAs(page, "Arjun Mehta", address);
      const flag = steps(page).getByRole("listitem").filter({ hasText: "disableSpecProxy = true" });
      await expect(steps(page).getByText(/DNS records/)).toHaveCount(0);
      await flag.getByRole("button", { name: /^Start/ }).press("Enter");
      await expect(flag.getByText("Started", { exact: true })).toBeVisible();
      // The pressed button is gone; the keyboard goes on at the next one.
      await expect(flag.getByRole("button", { name: /^Mark done/ })).toBeFocused();
      await flag.getByRole("button", { name: /^Mark done/ }).press("Enter");
      await expect(flag.getByText("Done", { exact: true })).toBeVisible();
      await flag.getByRole("button", { name: /^Not done yet/ }).click();
      await expect(flag.getByText("Started", { exact: true })).toBeVisible();
      await flag.getByRole("button", { name: /^Mark done/ }).click();
      await expect(steps(page).getByText("1 of 3 done")).toBeVisible();
      await expect(steps(reader).getByText("Viewed", { exact: true })).toHaveCount(2);

      const file = await page.request.get(`${address}.md`);
      expect(await file.text()).toContain(`# ${TITLE}: what it means for Rangoli Marketplace`);
    });

    test("stands on the board with who is silent, who can be asked again once", async ({ page }) => {
      await signInAs(page, "Rosa Lindqvist", `/staff/${PATH}`);
      await expect(page.getByRole("row").filter({ hasText: "Rangoli Marketplace" })).toContainText("1/3");
      await page.getByRole("link", { name: "No answer yet 2" }).click();
      await expect(page).toHaveURL(/only=unanswered/);
      await page.getByLabel("The 2 shown").check();
      await page.getByRole("button", { name: "Nudge 2 chosen" }).click();
      await expect(page.getByText("Nudged 2 tenants.")).toBeVisible();
      await page.getByRole("checkbox", { name: "Rangoli Marketplace" }).check();
      await page.getByRole("button", { name: "Nudge 1 chosen" }).click();
      await expect(page.getByText("Nudged 0 tenants. Skipped 1: 1 nudged within 20 hours.")).toBeVisible();
      await openMail(page, {
        recipient: "arjun@rangoli.example",
        subject: `${TITLE}: Rosa Lindqvist waits for your windows`,
      });
    });
  });
