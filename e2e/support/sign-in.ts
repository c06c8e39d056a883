import { expect, type Page } from "@playwright/test";

/** Signs in as one of the ready-made people, by the click that the sign-in page offers, and goes to `path`. */
export async function signInAs(page: Page, name: string, path = "/"): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name }).first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}
