import { expect, type Page } from "@playwright/test";

/** Opens the newest mail to `recipient` whose subject holds `subject`, waiting until the mail server received it. */
export async function openMail(
  page: Page,
  { recipient, subject }: { recipient: string; subject: string },
): Promise<void> {
  await page.goto("/mailbox");
  const mail = page
    .getByRole("link")
    .filter({ hasText: subject })
    .filter({ hasText: `To ${recipient}` })
    .first();
  await mail.click({ timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(subject);
}

/** The link of an opened mail that leads to `path`. */
export async function linkIn(page: Page, path: string): Promise<string> {
  const link = page
    .getByRole("list", { name: "Links in this mail" })
    .getByRole("link", { name: path })
    .first();
  const href = await link.getAttribute("href");
  expect(href).toContain(path);
  return href ?? "";
}
