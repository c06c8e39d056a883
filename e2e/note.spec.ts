import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

const releases = "/t/acme-bank/releases";

test.describe("A note", () => {
  test.beforeEach(({ page }) => signInAs(page, "Jonas Weber", releases));

  test("says why it was rolled back, what shipped it again, and what was corrected word by word", async ({
    page,
  }) => {
    await page.goto(`${releases}/realtime-engine-8-5-0`);
    const main = page.getByRole("main");
    await expect(main.getByText("This release was rolled back")).toBeVisible();
    await expect(main.getByText("Repeated challenges rose").first()).toBeVisible();
    await expect(main.getByRole("link", { name: "Read about 8.5.1" })).toHaveAttribute(
      "href",
      `${releases}/realtime-engine-8-5-1`,
    );
    await expect(main.getByRole("listitem").filter({ hasText: /^Rolled back\d/ })).toBeVisible();

    await main.getByRole("link", { name: "Revision 1 beside 2" }).click();
    await expect(page).toHaveURL(/revisions\?from=1&to=2$/);
    await expect(main.locator("ins").filter({ hasText: "rolled back in production" })).toBeVisible();
    await expect(main.locator("del").filter({ hasText: "[removed: " }).first()).toBeAttached();

    await page.goto(`${releases}/realtime-engine-8-5-0/revisions?from=9&to=x`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revisions 1 and 2 of the note");
  });

  test("shows where a failed check of a use case held it", async ({ page }) => {
    await page.goto(`${releases}/realtime-engine-8-13-0`);
    const train = page.getByRole("region", { name: "Your train" });
    await expect(train.getByText("not reached").first()).toBeVisible();
    await expect(train.getByText("The check of Account takeover failed.")).toBeVisible();
    const readiness = page.getByRole("region", { name: "Readiness of your use cases" });
    await expect(readiness.getByRole("listitem").first()).toContainText("Account takeoverfailed");
  });

  test("that was withdrawn says so above its headline", async ({ page }) => {
    await page.goto(`${releases}/spec-hub-4-27-0`);
    await expect(page.getByText("This note was withdrawn")).toBeVisible();
    await expect(page.getByText("thresholds that were tried in staging only")).toBeVisible();
  });

  test("is not there for another tenant, and neither are its revisions", async ({ page }) => {
    await signInAs(page, "Kavya Iyer", "/t/rangoli-marketplace");
    for (const rest of ["", "/revisions"]) {
      const path = `/t/rangoli-marketplace/releases/spec-hub-4-26-0${rest}`;
      expect((await page.request.get(path)).status()).toBe(404);
    }
  });
});

test.describe("The train", () => {
  test("steps through weeks by address; the desk opens a release tenant by tenant", async ({ page }) => {
    await signInAs(page, "Rosa Lindqvist", "/staff/releases/train");
    await page.getByRole("link", { name: "Previous week" }).click();
    await expect(page).toHaveURL(/week=\d{4}-\d\d-\d\d$/);
    await expect(page.getByText("5 of 6 done, 1 held").first()).toBeVisible();
    await page.getByRole("link", { name: "Realtime Engine 8.13.0" }).first().click();
    const byTenant = page.getByRole("region", { name: "Realtime Engine 8.13.0 by tenant" });
    await expect(byTenant.getByRole("row").nth(1)).toContainText("Acme Bank");
    await expect(byTenant.getByRole("row").nth(1)).toContainText("held");
  });

  test("says so when a week is empty, and stays with the client's own environments", async ({ page }) => {
    await signInAs(page, "Jonas Weber", `${releases}/train?week=2020-01-08`);
    await expect(page.getByText("No release runs in this week.")).toBeVisible();
    await page.getByRole("link", { name: "This week" }).click();
    await expect(page).toHaveURL(/\/train$/);
  });
});
