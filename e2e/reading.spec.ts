import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

test("a note is unread until it is opened, and filters live in the address", async ({ page }) => {
  await signInAs(page, "Layla Haddad", "/t/qandil-health/releases?state=unread");
  const first = page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").first();
  const headline = String(await first.textContent()).trim();
  await expect(page.getByText("Unread:").first()).toBeAttached();
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.goto("/t/qandil-health/releases?state=unread");
    await expect(page.getByRole("link", { name: headline, exact: true })).toHaveCount(0, { timeout: 1_000 });
  }).toPass();

  await page.getByLabel("Component").selectOption({ label: "Spec Hub" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/component=spec_hub/);
  await expect(page.getByRole("main").getByText(/^Realtime Engine \d/)).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/component=spec_hub/);

  await page.goto("/t/qandil-health/releases");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("Unread:")).toHaveCount(0);
});

test("what changed between two days is shown, refused in words, and exported", async ({ page }) => {
  await signInAs(page, "Helena Brandt", "/t/acme-bank/releases/changes");
  await expect(page.getByText("By component")).toBeVisible();
  await page.goto("/t/acme-bank/releases/changes?from=2026-02-31&to=x");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose a day");
  await page.goto("/t/acme-bank/releases/changes?from=2026-03-02&to=2026-03-01");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("before the first");
  await page.goto("/t/acme-bank/releases/changes");
  const csv = await page.request.get(
    await page.getByRole("link", { name: "CSV" }).getAttribute("href").then(String),
  );
  expect(await csv.text()).toMatch(/^published_at,component,version/);
});

test("a rep sees who read a note, and takes it as a file", async ({ page }) => {
  await signInAs(page, "Rosa Lindqvist", "/staff/releases?status=published");
  await page.getByRole("main").getByRole("rowheader").getByRole("link").last().click();
  await page.getByRole("link", { name: "Who read it" }).click();
  await expect(page.getByText(/Opened by \d+ of \d+ members, in \d+ of \d+ tenants/)).toBeVisible();
  const href = await page.getByRole("link", { name: "Export as CSV" }).getAttribute("href");
  const file = await page.request.get(String(href));
  expect(await file.text()).toContain("tenant,tenant_slug,person,role,read_at,acknowledged_at");
});
