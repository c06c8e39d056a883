import { expect, test } from "@playwright/test";

test("the portal says that it is alive and ready, and is kept by no cache", async ({ request }) => {
  for (const [path, words] of [
    ["/healthz", "ok\n"],
    ["/readyz", "ready\n"],
  ] as const) {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(await response.text()).toBe(words);
    expect(response.headers()["cache-control"]).toBe("no-store");
  }
});

test("signing in works at both names of this machine", async ({ page, baseURL }) => {
  for (const origin of [baseURL, baseURL?.replace("127.0.0.1", "localhost")]) {
    await page.goto(`${origin}/sign-in`);
    await page.getByRole("button", { name: "Rosa Lindqvist" }).click();
    await expect(page).toHaveURL(`${origin}/staff/inbox`);
  }
});
