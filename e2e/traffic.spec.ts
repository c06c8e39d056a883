import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

const PAGE = "/t/kereru-ticketing/traffic";
const first = Date.UTC(2026, 8, 7);
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Ten days of hourly rows, the first two hours of each day quiet. */
function tenDays(line: (at: string, value: number) => string): string {
  const hours = Array.from({ length: 240 }, (_, hour) => {
    const at = new Date(first + hour * 3_600_000).toISOString().slice(0, 16);
    return line(at, hour % 24 < 2 ? 10 : 1_000);
  });
  return `timestamp,value\n${hours.join("\n")}\n`;
}

const choose = (page: Page, chosen: Parameters<ReturnType<Page["getByLabel"]>["setInputFiles"]>[0]) =>
  page.getByLabel("Traffic file").setInputFiles(chosen);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test.describe("Traffic", () => {
  test.beforeEach(({ page }) => signInAs(page, "Aroha Ngata", PAGE));

  test("a file is shown before it is saved: what it leaves open is asked @phone", async ({ page }) => {
    await choose(
      page,
      file(
        "mixed.csv",
        tenDays((at, value) => `${at}${at.endsWith("00:00") ? "" : "Z"},${value}`),
      ),
    );
    await button(page, "Check the file").click();
    await expect(page.getByText("240, every 1 hour")).toBeVisible();
    await expect(page.getByText("The file mixes zones: 10 timestamps without")).toBeVisible();
    await expect(button(page, "Save these hours")).toHaveCount(0);

    await page.getByLabel("Time zone of the timestamps").selectOption("UTC");
    await expect(page.getByText("You changed an answer")).toBeVisible();
    await button(page, "Check again").click();
    await expect(page.getByText("10 do not and are read as UTC")).toBeVisible();
    await page.reload();
    await expect(page.getByText("mixed.csv")).toHaveCount(0);

    await choose(
      page,
      file(
        "ten-days.csv",
        tenDays((at, value) => `${at}Z,${value}`),
      ),
    );
    await button(page, "Check the file").click();
    await button(page, "Save these hours").click();
    await expect(page.getByRole("status").filter({ hasText: "Read 240 rows as 240 hours." })).toBeVisible();
    await expect(page.getByText(/ten-days\.csv, /)).toBeVisible();
  });

  test("a rate, repeated rows and hours that join what is there", async ({ page }) => {
    const text = tenDays((at, value) => `${at}Z,${value}.5\n${at}Z,${value}.5`);
    await choose(page, file("rates.csv", text));
    await page.getByRole("radio", { name: /^Join them/ }).check();
    await button(page, "Check the file").click();
    await expect(page.getByText("240 repeated timestamps (each counts once)")).toBeVisible();
    await expect(page.getByText("Most values are fractions")).toBeVisible();
    await page.getByLabel("Each value is").selectOption("per_minute");
    await button(page, "Check again").click();
    await expect(page.getByText("requests per minute", { exact: true })).toBeVisible();
    await button(page, "Save these hours").click();
    await expect(page.getByRole("status").filter({ hasText: "480 rows as 240 hours" })).toBeVisible();
  });

  test("formulas and counts below zero are named by their lines, and the earlier hours stay", async ({
    page,
  }) => {
    const before = await page.getByRole("region", { name: "Your week" }).textContent();
    const text = "timestamp,value\n2026-09-07T00:00Z,=1+1\n=cmd|' /C calc'!A0,3\n2026-09-07T02:00Z,-4\n";
    await choose(page, file("formulas.csv", text));
    await button(page, "Check the file").click();
    const input = page.getByLabel("Traffic file");
    await expect(page.getByText('Line 2: the value "=1+1" is a formula, not a number')).toBeVisible();
    await expect(page.getByText("is a formula, not a timestamp")).toBeVisible();
    await expect(page.getByText('Line 4: the value "-4" is below zero')).toBeVisible();
    await expect(input).toHaveAttribute("aria-invalid", "true");
    await page.reload();
    expect(await page.getByRole("region", { name: "Your week" }).textContent()).toBe(before);
  });

  test("a file above 80 MB is refused before it is sent", async ({ page }) => {
    const path = join(mkdtempSync(join(tmpdir(), "traffic-")), "huge.csv");
    writeFileSync(path, Buffer.alloc(81_000_000, "1"));
    await choose(page, path);
    await button(page, "Check the file").click();
    await expect(page.getByText("Up to 80 MB are read")).toBeVisible();
  });

  test("the week is a table, too", async ({ page }) => {
    await page.getByText("Show the numbers as a table").click();
    const table = page.getByRole("table", { name: /^Requests expected in each hour of the week/ });
    await expect(table.getByRole("columnheader", { name: "Sun" })).toBeVisible();
    await expect(table.getByRole("row", { name: /^03:00/ })).toContainText(/\d–\d/);
  });
});

test("an admin makes a token, and a machine sends counts with it", async ({ page, request }) => {
  await signInAs(page, "Dana Kowalski", "/t/harborline-outfitters/api-tokens");
  await page.getByLabel("Name").fill("Traffic export");
  await page.getByRole("checkbox", { name: "Send request counts" }).check();
  await page.getByRole("button", { name: "Make token" }).click();
  const token = await page.getByLabel("The new token").inputValue();
  const answer = await request.post("/api/v1/traffic", {
    headers: { authorization: `Bearer ${token}`, "idempotency-key": "one" },
    data: { counts: [{ at: "2026-09-07T00:00:00Z", value: 12 }] },
  });
  expect([answer.status(), await answer.json()]).toEqual([
    200,
    expect.objectContaining({ tenant: "harborline-outfitters", hours: 1 }),
  ]);
  await page.goto("/t/harborline-outfitters/activity");
  await expect(page.getByRole("listitem").filter({ hasText: "sent traffic counts" })).toContainText(
    "Traffic export",
  );

  await page.goto("/t/harborline-outfitters/api-tokens");
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await page.getByRole("button", { name: "Revoke token" }).click();
  await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
  const refused = await request.get("/api/v1/traffic", { headers: { authorization: `Bearer ${token}` } });
  expect(refused.status()).toBe(401);
});
