import { type APIRequestContext, expect, test } from "@playwright/test";
import { isolationCases } from "./isolation-cases.ts";
import { signInAs } from "./support/sign-in.ts";

/** The asking person is of Rangoli Marketplace alone; what is asked for belongs to Acme Bank. */
const OWN = "rangoli-marketplace";
const THEIRS = "acme-bank";

/**
 * An answer without what differs in every one: the nonce, the words of the address that was asked for, and the order
 * in which React happened to stream its lines.
 */
async function ask(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0 });
  let body = (await response.text()).replaceAll(/nonce[=-]?\\?"[^"]*"|"nonce\\?":\\?"[^"\\]*/g, "");
  for (const word of path.split(/[/?]/)) {
    if (word.includes("-")) body = body.replaceAll(word, "#");
    if (/^\d{2,}$/.test(word)) body = body.replaceAll(`\\"${word}\\"`, "#");
  }
  const lines = body.replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "").split("\\n");
  return { status: response.status(), body: lines.sort() };
}

test.describe("A member of one tenant", () => {
  test.beforeEach(({ page }) => signInAs(page, "Kavya Iyer", `/t/${OWN}`));

  for (const [route, { rest = "", unknown, post }] of Object.entries(isolationCases)) {
    if (post) continue;
    const path = (slug: string, end: string) =>
      route.replace("[tenantSlug]", slug).replace(/\/\[\w+\].*/, "") + end;

    test(`is answered by ${route} of another as if there were no such tenant`, async ({ page }) => {
      const theirs = await ask(page.request, path(THEIRS, rest));
      expect(theirs.status).toBe(404);
      expect(theirs).toEqual(await ask(page.request, path("no-such-client", rest)));
    });

    if (!unknown) continue;
    test(`is answered by ${route} for a foreign id as for an unknown one`, async ({ page }) => {
      const foreign = await ask(page.request, path(OWN, rest));
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(await ask(page.request, path(OWN, unknown)));
    });
  }

  for (const end of ["traffic", "traffic/check"]) {
    test(`cannot send a file to the ${end} of another tenant`, async ({ page, baseURL }) => {
      const upload = (slug: string) =>
        page.request.post(`/api/t/${slug}/${end}?fileName=a.csv&zone=UTC&sha256=${"0".repeat(64)}`, {
          headers: { origin: baseURL ?? "" },
          data: "timestamp,value\n",
        });
      const [theirs, nobodys] = [await upload(THEIRS), await upload("no-such-client")];
      expect(theirs.status()).toBe(404);
      expect(await theirs.text()).toBe(await nobodys.text());
    });
  }

  test("does not find the vendor's desk", async ({ page }) => {
    for (const path of [
      "/staff/inbox",
      "/staff/releases",
      "/staff/releases/train",
      "/staff/upgrades",
      "/staff/audit",
      "/staff/deliveries",
    ]) {
      expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(404);
    }
  });
});
