import { type Browser, expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in.ts";

/** Starts a draft of a version and waits for its editor. */
async function startDraft(page: Page, version: string): Promise<string> {
  await signInAs(page, "Rosa Lindqvist", "/staff/releases");
  await page.getByText("Write a note").click();
  await page.getByLabel("Version").fill(version);
  await page.getByRole("button", { name: "Start the note" }).click();
  await editorIsThere(page);
  return new URL(page.url()).pathname;
}

async function openAs(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  await editorIsThere(page);
  return page;
}

/** Until CodeMirror has come, a plain text area of the same name stands in its place. */
async function editorIsThere(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Bold" })).toBeVisible();
}

const body = (page: Page) => page.getByRole("textbox", { name: "What changed" });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d / });

/** What a browser does on Control+V with this in the clipboard. */
async function paste(page: Page, data: { image?: true; html?: string; text?: string }): Promise<void> {
  await body(page).evaluate((element, { image, html, text }) => {
    const clipboardData = new DataTransfer();
    if (image) clipboardData.items.add(new File(["image"], "chart.png", { type: "image/png" }));
    if (html) clipboardData.setData("text/html", html);
    if (text) clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test("a draft saves itself, shows its preview and says what publishing still asks for", async ({ page }) => {
  const path = await startDraft(page, "90.1.0");
  await page.getByRole("button", { name: "Limits raised" }).click();
  await expect(page.getByRole("region", { name: "Preview" }).getByRole("table")).toBeVisible();
  await expect(page.getByText("Fill in ‹name of the limit›.")).toBeVisible();
  await page.getByLabel("Headline").fill("More rules for everyone");
  await expect(saved(page)).toBeVisible();
  await page.goto(path);
  await expect(page.getByLabel("Headline")).toHaveValue("More rules for everyone");
});

test("of two people on one draft the later one sees the difference, and merges", async ({
  page,
  browser,
}) => {
  const path = await startDraft(page, "90.2.0");
  const later = await openAs(browser, "Deniz Kaya", path);
  await page.getByLabel("Headline").fill("Rosa names it");
  await body(page).fill("Rosa writes the text.");
  await expect(saved(page)).toBeVisible();

  await later.getByLabel("Summary").fill("Deniz sums it up.");
  await body(later).fill("Deniz writes the text.");
  const versions = later.getByRole("region", { name: "Two versions" });
  await expect(versions.getByRole("alert")).toContainText("Rosa Lindqvist saved revision");
  await expect(versions.locator("del").filter({ hasText: "Rosa" }).last()).toBeVisible();
  await expect(versions.locator("ins").filter({ hasText: "Deniz" }).last()).toBeVisible();
  await expect(later.getByRole("button", { name: "Publish…" })).toHaveCount(0);

  await versions.getByRole("button", { name: "Merge by hand" }).click();
  await expect(versions.getByRole("radio", { name: "Theirs: Rosa names it" })).toBeChecked();
  await expect(versions.getByRole("radio", { name: "Mine: Deniz sums it up." })).toBeChecked();
  await versions.getByRole("textbox", { name: "Merged text" }).fill("Both write the text.");
  await versions.getByRole("button", { name: "Save the merged note" }).click();
  await expect(saved(later)).toBeVisible();

  await page.goto(path);
  await expect(page.getByLabel("Headline")).toHaveValue("Rosa names it");
  await expect(page.getByLabel("Summary")).toHaveValue("Deniz sums it up.");
  await expect(body(page)).toHaveText("Both write the text.");
});

test("who takes the other's version can bring back one's own", async ({ page, browser }) => {
  const path = await startDraft(page, "90.3.0");
  const later = await openAs(browser, "Deniz Kaya", path);
  await page.getByLabel("Headline").fill("Rosa names it");
  await expect(saved(page)).toBeVisible();
  await later.getByLabel("Headline").fill("Deniz names it");
  await later.getByRole("button", { name: "Take theirs" }).click();
  await expect(later.getByLabel("Headline")).toHaveValue("Rosa names it");
  await later.getByRole("button", { name: "Bring mine back" }).click();
  await expect(later.getByLabel("Headline")).toHaveValue("Deniz names it");
  await expect(saved(later)).toBeVisible();
  await page.goto(path);
  await expect(page.getByLabel("Headline")).toHaveValue("Deniz names it");
});

test("an image is refused with a reason, HTML becomes Markdown, and Tab leaves the text", async ({
  page,
}) => {
  await startDraft(page, "90.4.0");
  await paste(page, { image: true });
  await expect(page.getByRole("alert").filter({ hasText: "Notes carry no images" })).toBeVisible();
  await paste(page, { html: "<ul><li>One <b>two</b></li></ul>", text: "One two" });
  await expect(body(page)).toHaveText("- One **two**");
  await body(page).press("Tab");
  await expect(body(page)).not.toBeFocused();
});

test("what is typed survives a failing server, and is saved when it answers again", async ({ page }) => {
  await startDraft(page, "90.5.0");
  await page.route("**/staff/releases/*", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 500, body: "" }) : route.fallback(),
  );
  await page.getByLabel("Headline").fill("Words that stay");
  await expect(page.getByRole("status").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Words that stay");
  await page.unroute("**/staff/releases/*");
  await expect(saved(page)).toBeVisible({ timeout: 45_000 });
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("Words that stay");
});
