import { expect, test } from "@playwright/test";
import { linkIn, openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

test.describe("Signing in", () => {
  test("by mail: the link works once, and only by its button", async ({ page, request, baseURL }) => {
    await page.goto("/staff/inbox");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fstaff%2Finbox/);
    await page.getByLabel("Work email").fill("ROSA@spec.example");
    await page.getByRole("button", { name: "Send sign-in link" }).click();
    await expect(page.getByText("a sign-in link is on its way")).toBeVisible();

    await openMail(page, { recipient: "rosa@spec.example", subject: "Your sign-in link" });
    const link = await linkIn(page, "/verify");
    expect((await request.get(link)).status()).toBe(200);

    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${baseURL}/staff/inbox`);
    await expect(page.getByRole("heading", { name: "Inbox", level: 1 })).toBeVisible();

    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("That sign-in link does not work any more")).toBeVisible();
  });

  test("says the same for an address nobody has", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Work email").fill("nobody@nowhere.example");
    await page.getByRole("button", { name: "Send sign-in link" }).click();
    await expect(page.getByText("a sign-in link is on its way")).toBeVisible();
  });

  test("never happens by a GET, nor from another site", async ({ request }) => {
    const path = "/api/auth/callback/email?token=x&email=rosa%40spec.example";
    expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(404);
    const foreign = await request.post(path, {
      maxRedirects: 0,
      headers: { origin: "https://elsewhere.example" },
    });
    expect(foreign.status()).toBe(403);
    expect(foreign.headers()["content-type"]).toContain("application/problem+json");
  });

  test("ends with signing out", async ({ page }) => {
    await signInAs(page, "Rosa Lindqvist", "/staff/inbox");
    await page.locator("summary").filter({ hasText: "Rosa Lindqvist" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    await page.goto("/staff/inbox");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
