import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

const VERSION = "99.1.0";
const changelog = `# Changelog\n\n## [${VERSION}] - 2026-01-05\n\n### Fixed\n\n- Health checks answer sooner.\n`;

/** A token as an administrator makes it on the page. */
async function makeToken(page: Page, scopes: string[]): Promise<string> {
  await signInAs(page, "Ingrid Solberg", "/staff/api-tokens");
  await page.getByLabel("Name").fill(`Pipeline for ${scopes.join(" and ")}`);
  for (const scope of scopes) await page.getByRole("checkbox", { name: scope }).check();
  await page.getByRole("button", { name: "Make token" }).click();
  return page.getByLabel("The new token").inputValue();
}

/** Drafts the note of a release, by which the portal knows it. */
async function importRelease(page: Page): Promise<void> {
  await page.goto("/staff/releases/import");
  await page.getByLabel("Component").selectOption({ label: "Spec Hub" });
  await page.getByLabel("Or paste it").fill(changelog);
  await page.getByRole("button", { name: "Make the drafts" }).click();
  await expect(page.getByRole("status").filter({ hasText: "made." })).toBeVisible();
}

test("the pipeline reports a deployment, and the client sees how far it is", async ({ page, request }) => {
  const token = await makeToken(page, ["Read deployments", "Report deployments"]);
  await importRelease(page);
  const report = sender(request, token);
  const now = () => new Date().toISOString();
  const wish = {
    component: "spec_hub",
    version: VERSION,
    tenant: "acme-bank",
    environment: "production",
    startedAt: now(),
    reference: "run-1/start",
  };

  const made = await report("/api/v1/deployments", "run-1", wish);
  expect(made.status()).toBe(201);
  const again = await report("/api/v1/deployments", "run-1", wish);
  expect([again.status(), again.headers()["idempotency-replayed"]]).toEqual([201, "true"]);
  expect(await again.json()).toEqual(await made.json());

  await signInAs(page, "Jonas Weber", "/t/acme-bank");
  const train = page.getByRole("row", { name: `Spec Hub ${VERSION}` });
  await expect(train).toContainText("fresh instances starting");

  const events = `${made.headers()["location"]}/events`;
  const complete = {
    kind: "stage_reached",
    stage: "complete",
    reference: "run-1/complete",
    occurredAt: now(),
  };
  expect((await report(events, "run-2", complete)).status()).toBe(201);
  await page.reload();
  await expect(train).toContainText("done");
});

test("the API refuses in words and numbers, and says how it is used", async ({ page, request }) => {
  const token = await makeToken(page, ["Read deployments"]);
  const post = await sender(request, token)("/api/v1/deployments", "k", {});
  expect([post.status(), (await post.json()).code]).toEqual([403, "missing_scope"]);
  const authorization = `Bearer ${token}`;
  const unknown = await request.get("/api/v1/nothing", { headers: { authorization } });
  expect([unknown.status(), unknown.headers()["content-type"]]).toEqual([404, "application/problem+json"]);

  const row = page.getByRole("listitem").filter({ hasText: token.slice(0, 14) });
  await row.getByRole("button", { name: "Revoke" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Revoke/ })
    .click();
  await expect(row).toContainText("Revoked");
  expect((await request.get("/api/v1/releases", { headers: { authorization } })).status()).toBe(401);

  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  await page.context().clearCookies();
  await page.goto("/api-docs");
  for (const path of Object.keys(document.paths)) await expect(page.getByText(path).first()).toBeVisible();
});

/** Posts with a token and a key. */
function sender(request: APIRequestContext, token: string) {
  return (path: string, key: string, data: object) =>
    request.post(path, { data, headers: { authorization: `Bearer ${token}`, "idempotency-key": key } });
}
