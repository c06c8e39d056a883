import { expect, test } from "@playwright/test";
import { addChoice } from "./support/add-choice.ts";
import { expireSignInLinks } from "./support/database.ts";
import { linkIn, openMail } from "./support/mailbox.ts";
import { signInAs } from "./support/sign-in.ts";

test.describe("Bad input", () => {
  test("an expired sign-in link says so and leads to a new one", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Work email").fill("jonas@acme-bank.example");
    await page.getByRole("button", { name: "Send sign-in link" }).click();
    await openMail(page, { recipient: "jonas@acme-bank.example", subject: "Your sign-in link" });
    const link = await linkIn(page, "/verify");
    await expireSignInLinks("jonas@acme-bank.example");
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("That sign-in link does not work any more")).toBeVisible();
    await expect(page.getByRole("button", { name: "Send sign-in link" })).toBeVisible();
  });

  test("a file of 50 MB that is no CSV is refused at its field, and the earlier one stays @phone", async ({
    page,
  }) => {
    await signInAs(page, "Arjun Mehta", "/t/rangoli-marketplace/traffic");
    await page
      .getByLabel("Traffic file")
      .setInputFiles({ name: "huge.csv", mimeType: "text/csv", buffer: Buffer.alloc(50_000_000, "1") });
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByText("what you had before is unchanged")).toBeVisible({ timeout: 40_000 });
    await expect(page.getByLabel("Traffic file")).toHaveAttribute("aria-invalid", "true");
    await page.reload();
    await expect(page.getByText("rangoli-marketplace-requests-per-hour.csv")).toBeVisible();
  });

  test("a traffic file above ten megabytes is read to its end", async ({ page, baseURL }) => {
    await signInAs(page, "Caleb Whitman", "/t/harborline-outfitters/traffic");
    const start = Date.parse("2026-01-01T00:00:00Z");
    const rows = Array.from(
      { length: 280_000 },
      (_, minute) => `${new Date(start + minute * 60_000).toISOString()},${minute % 97}.000000000000000`,
    );
    const data = `timestamp,value\n${rows.join("\n")}\n`;
    const send = (end: string) =>
      page.request.post(`/api/t/harborline-outfitters/traffic${end}`, {
        headers: { origin: baseURL ?? "" },
        data,
      });
    const { preview } = await (await send("/check?fileName=minutes.csv")).json();
    const response = await send(`?fileName=minutes.csv&sha256=${preview.sha256}`);
    expect(await response.text()).toContain("280,000 rows");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  });

  test("a form of another site, too large, or called by hand gets words and no 500", async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, "Ada Fischer", "/t/acme-bank/contacts");
    const post = (origin: string, body: string) =>
      page.request.post("/t/acme-bank/contacts", {
        headers: { origin },
        multipart: { $ACTION_REF_1: "", "$ACTION_1:0": "{}", body },
      });
    expect((await post("http://evil.example", "x")).status()).toBe(403);
    expect((await post("null", "x")).status()).toBe(403);
    const large = await post(baseURL ?? "", "x".repeat(7_000_000));
    expect({ status: large.status(), words: await large.text() }).toEqual({
      status: 413,
      words: expect.stringContaining("6 MB"),
    });
  });

  test("a broken cookie of a sign-in locks nobody out", async ({ page, context, baseURL }) => {
    await signInAs(page, "Ada Fischer", "/t/acme-bank");
    const url = baseURL ?? "";
    await context.addCookies([{ name: "next-auth.callback-url", value: "javascript:alert(1)", url }]);
    await page.goto("/t/acme-bank/releases");
    await expect(page.getByRole("heading", { name: "Releases", level: 1 })).toBeVisible();
  });

  test("a file that is no changelog is refused in words", async ({ page }) => {
    await signInAs(page, "Rosa Lindqvist", "/staff/releases/import");
    await page.getByLabel("Component").selectOption({ label: "Spec Hub" });
    await page.getByLabel("Changelog or GitHub releases").setInputFiles("package.json");
    await page.getByRole("button", { name: "Make the drafts" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(/holds no release/);
    await expect(page.getByRole("status").filter({ hasText: "made." })).toHaveCount(0);
  });

  test("a window in the past is refused at its choice, and nothing typed is lost", async ({ page }) => {
    await signInAs(page, "Layla Haddad", "/t/qandil-health/upgrades/database-16/propose");
    const choice = await addChoice(page);
    await choice.getByLabel("Start, Dubai time").fill("2020-01-01T02:00");
    await page.getByLabel("Message").fill("Please the first of them.");
    await page.getByRole("button", { name: "Send 1 choice to Rosa Lindqvist" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing was sent");
    await expect(choice).toContainText(/past|72 hours|before/);
    await expect(page.getByLabel("Message")).toHaveValue("Please the first of them.");
    await expect(choice.getByLabel("Start, Dubai time")).toHaveValue("2020-01-01T02:00");
  });

  test("a double click sends one offer", async ({ page }) => {
    await signInAs(page, "Layla Haddad", "/t/qandil-health/upgrades/database-16/propose");
    await page
      .getByRole("list", { name: "Suggested windows" })
      .getByRole("button", { name: /^Add/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Send 1 choice to Rosa Lindqvist" }).dblclick();
    await expect(page.getByText("Waiting for Rosa Lindqvist to answer").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Version 1,/ })).toHaveCount(1);
    await expect(page.getByRole("heading", { name: /^Version 2,/ })).toHaveCount(0);
  });

  test("an address that cannot be read is refused before anything looks it up", async ({ request }) => {
    for (const path of ["/t/%ED%A0%80", "/t/acme-bank/releases/%00", "/api/live/t/acme-bank/upgrades/%00"]) {
      expect((await request.get(path)).status()).toBe(400);
    }
  });

  test("a server action that another site sends is refused, not an error", async ({ request }) => {
    const headers = { "next-action": "0".repeat(42), origin: "https://elsewhere.example" };
    const answer = await request.post("/settings", { headers, data: "[]" });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("did not come from a page of the portal");
  });
});
