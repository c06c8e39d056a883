import { type Browser, expect, type Page, test } from "@playwright/test";
import { idOf } from "../prisma/seed/ids.ts";
import { signInAs } from "./support/sign-in.ts";

const WINDOW = idOf("window", "Session store 2", "kereru-ticketing");
/** Longer than the page takes to hear of what the other side did. */
const HEARD = { timeout: 15_000 };

async function tabOf(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

/** A night as both sides live it; nobody reloads. */
test.describe
  .serial("The night of a window", () => {
    let yuki: Page;
    let aroha: Page;

    test.beforeAll(async ({ browser }) => {
      yuki = await tabOf(browser, "Yuki Tanabe", `/staff/windows/${WINDOW}`);
      aroha = await tabOf(browser, "Aroha Ngata", `/t/kereru-ticketing/windows/${WINDOW}`);
    });

    test("1. the checklist gates it, and the client completes it", async () => {
      await expect(yuki.getByText("Take out of line: not yet possible")).toBeVisible();
      await aroha.getByRole("button", { name: "Confirm the contacts" }).click();
      await expect(yuki.getByRole("button", { name: "Take out of line" })).toBeVisible(HEARD);
    });

    test("2. the operator takes it out of line, and the client sees it", async () => {
      await yuki.getByRole("button", { name: "Take out of line" }).click();
      await yuki.getByRole("alertdialog").getByRole("button", { name: "Take out of line now" }).click();
      await expect(aroha.getByText(/^Protection is off: \d+ min so far/)).toBeVisible(HEARD);
      await expect(aroha.getByRole("timer")).toContainText("Until the planned end");
    });

    test("3. a second press for the same phase hears who was quicker", async ({ browser }) => {
      const rosa = await tabOf(browser, "Rosa Lindqvist", `/staff/windows/${WINDOW}`);
      await expect(rosa.getByRole("button", { name: "Start the upgrade" })).toBeVisible();
      await rosa.route("**/api/live/**", (route) => route.abort());
      await yuki.getByRole("button", { name: "Start the upgrade" }).click();
      await expect(yuki.getByRole("button", { name: "Start verifying" })).toBeVisible(HEARD);
      await expect(rosa.getByText(/^Connection lost since \d\d:\d\d:\d\d NZ[DS]T/)).toBeVisible(HEARD);
      await rosa.getByRole("button", { name: "Start the upgrade" }).click();
      await expect(rosa.getByText(/^Yuki Tanabe moved it to upgrading at \d\d:\d\d/)).toBeVisible();
      await rosa.unroute("**/api/live/**");
      await expect(rosa.getByRole("button", { name: "Start verifying" })).toBeVisible(HEARD);
      await rosa.context().close();
    });

    test("4. more time is asked for, taken back, asked for anew, and the client's yes moves the end", async () => {
      const ask = async (minutes: string) => {
        await yuki.getByText("Ask for more time").click();
        await yuki.getByLabel("How much more").selectOption(minutes);
        await yuki.getByLabel("Why").fill("One shard copies slowly.");
        await yuki.getByRole("button", { name: "Ask the client" }).click();
      };
      await ask("120");
      await expect(aroha.getByRole("button", { name: "Grant 2 h" })).toBeVisible(HEARD);
      await yuki.getByRole("button", { name: "Take it back" }).click(HEARD);
      await expect(aroha.getByRole("button", { name: "Grant 2 h" })).toBeHidden(HEARD);
      await ask("15");
      await aroha.getByRole("button", { name: "Grant 15 min" }).click(HEARD);
      await expect(yuki.getByText("Extended by Aroha Ngata")).toBeVisible(HEARD);
    });

    test("5. what is written without a connection stays in its box, and arrives once", async () => {
      await aroha.context().setOffline(true);
      await aroha.getByLabel("Write to the log").fill("The queue is calm.");
      await aroha.getByRole("button", { name: "Add to the log" }).click();
      await expect(
        aroha.getByText(/^The connection was lost when you sent this, so nothing is known/),
      ).toBeVisible();
      await expect(aroha.getByLabel("Write to the log")).toHaveValue("The queue is calm.");
      await aroha.context().setOffline(false);
      await aroha.getByRole("button", { name: "Add to the log" }).click();
      await expect(yuki.getByText("The queue is calm.")).toHaveCount(1, HEARD);
    });

    test("6. the client asks to be put back, and is", async () => {
      await aroha.getByRole("button", { name: "Put us back in line" }).click();
      await aroha.getByRole("alertdialog").getByRole("button", { name: "Put us back in line" }).click();
      await expect(yuki.getByText(/^Put back in line: asked by Aroha Ngata/)).toBeVisible(HEARD);
      await yuki.getByRole("button", { name: "Say it is back in line" }).click();
      await expect(aroha.getByText(/^Protection was off for \d+ min/)).toBeVisible(HEARD);
    });

    test("7. the outcome closes it, and the report tells it", async () => {
      await yuki.getByRole("radio", { name: "Rolled back" }).check();
      await yuki.getByLabel("In words").fill("Sessions are on the old store again.");
      await yuki.getByRole("button", { name: "Close the window" }).click();
      await expect(aroha.getByText("Sessions are on the old store again.")).toBeVisible(HEARD);
      await aroha.getByRole("link", { name: "Report" }).click();
      await expect(aroha.getByRole("heading", { level: 1 })).toHaveText("Session store 2: report");
      await expect(aroha.getByText("15 min more, asked by Yuki Tanabe")).toBeVisible();
      const markdown = await aroha.request.get(`/t/kereru-ticketing/windows/${WINDOW}/report.md`);
      expect(await markdown.text()).toContain("**Outcome:** Rolled back");
    });
  });
