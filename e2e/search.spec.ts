import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

const box = { name: "Words or a version" };

test.describe("Searching the notes", () => {
  test("finds a mistyped word while one types, and the keyboard leads to the note", async ({ page }) => {
    await signInAs(page, "Kavya Iyer", "/t/rangoli-marketplace");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(page).toHaveURL(/\/search$/, { timeout: 1_000 });
    }).toPass();
    const field = page.getByRole("searchbox", box);
    await expect(field).toBeFocused();
    await field.pressSequentially("serivce worke");
    const found = page.getByRole("link", { name: "The service worker falls back to the network in 300 ms" });
    await expect(found).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "serivce worke" })).toBeVisible();
    await expect(page).toHaveURL(/q=serivce\+worke/);
    await field.press("ArrowDown");
    await expect(page.locator("a[data-hit]").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/releases\/[a-z0-9-]+$/);
  });

  test("answers a shared address without script", async ({ browser, page }) => {
    await signInAs(page, "Kavya Iyer", "/t/rangoli-marketplace");
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto("/t/rangoli-marketplace/search?q=service+worker");
    await expect(plain.locator("mark").first()).toHaveText(/service/i);
    await plain.getByRole("searchbox", box).fill("no such thing anywhere");
    await plain.getByRole("button", { name: "Search" }).click();
    await expect(plain.getByText("No note matches")).toBeVisible();
    await context.close();
  });

  test("finds nothing that was published to others", async ({ page }) => {
    // Spec Hub 4.26.0 was published to named tenants; Acme Bank is one of them.
    const ask = async (slug: string) => {
      const response = await page.request.get(`/api/live/t/${slug}/search?q=4.26.0`);
      return ((await response.json()) as { count: number }).count;
    };
    await signInAs(page, "Kavya Iyer", "/t/rangoli-marketplace");
    expect(await ask("rangoli-marketplace")).toBe(0);
    await signInAs(page, "Jonas Weber", "/t/acme-bank");
    expect(await ask("acme-bank")).toBeGreaterThan(0);
  });
});
