import { expect, type Locator, type Page } from "@playwright/test";

/** Adds the first window by hand; the form's script may still be on its way. Returns its fields. */
export async function addChoice(page: Page): Promise<Locator> {
  const choice = page.getByRole("group", { name: "Choice 1" });
  await expect(async () => {
    await page.getByRole("button", { name: "Add a window by hand" }).click();
    await expect(choice).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return choice;
}
