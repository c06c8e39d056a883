import { type Browser, expect, type Page, test } from "@playwright/test";
import { addChoice } from "./support/add-choice.ts";
import { nightIn } from "./support/clock.ts";
import { signInAs } from "./support/sign-in.ts";

const CLIENT = "/t/harborline-outfitters/upgrades/rules-engine-7";
const STAFF = "/staff/upgrades/rules-engine-7/harborline-outfitters";
/** Longer than a page takes to hear of what the other side did. */
const HEARD = { timeout: 15_000 };

async function tabOf(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, path);
  return page;
}

async function choose(page: Page, start: string): Promise<void> {
  const choice = await addChoice(page);
  await choice.getByLabel(/^Start,/).fill(start);
}

/** Both sides, each on its page, without a reload. */
test.describe
  .serial("A negotiation of both sides", () => {
    let caleb: Page;
    let marcus: Page;

    test.beforeAll(async ({ browser }) => {
      caleb = await tabOf(browser, "Caleb Whitman", `${CLIENT}/offers/1`);
      marcus = await tabOf(browser, "Marcus Okafor", STAFF);
    });

    test("1. the link to a replaced version says what holds now, and leads there", async () => {
      await expect(caleb.getByText(/^Replaced by a later version/).first()).toBeVisible();
      await expect(caleb.getByRole("button", { name: /^Accept/ })).toHaveCount(0);
      await caleb.getByRole("link", { name: "version 2" }).click();
      await expect(caleb.getByRole("button", { name: "Accept choice 1" })).toBeVisible();
      await expect(caleb.getByText(/^Answer the windows that Marcus Okafor offers by/)).toBeVisible();
      // The form carries its own action: it can be sent before any script has come.
      const html = await (await caleb.request.get(caleb.url())).text();
      const forms = html.split("<form").filter((form) => form.includes('name="rank"'));
      expect(forms[0]?.split("</form>")[0]).toContain('name="$ACTION_');
    });

    test("2. the client answers an offer with another, and the vendor hears of it", async () => {
      await caleb.getByRole("link", { name: "Offer other windows" }).click();
      await choose(caleb, nightIn(45));
      await caleb.getByLabel("Message").fill("That night nobody ships.");
      await caleb.getByRole("button", { name: "Send 1 choice to Marcus Okafor" }).click();
      await expect(caleb.getByText("Waiting for Marcus Okafor to answer").first()).toBeVisible();
      await expect(marcus.getByText(/^Answer Caleb Whitman by/)).toBeVisible(HEARD);
    });

    test("3. the vendor offers others, and a page that is behind is told so with nothing lost", async ({
      browser,
    }) => {
      const behind = await tabOf(browser, "Caleb Whitman", `${CLIENT}/propose`);
      await choose(behind, nightIn(47));
      await behind.getByLabel("Message").fill("Or this one.");
      await marcus.getByRole("link", { name: "Offer other windows" }).click();
      await choose(marcus, nightIn(46));
      await marcus.getByRole("button", { name: "Send 1 choice to Harborline Outfitters" }).click();
      await expect(marcus.getByText(/^Waiting for Harborline Outfitters to answer your offer/)).toBeVisible();
      await behind.getByRole("button", { name: /^Send 1 choice/ }).click();
      await expect(behind.getByText(/^Something newer came in meanwhile/)).toBeVisible();
      await expect(behind.getByLabel("Message")).toHaveValue("Or this one.");
      await expect(behind.getByLabel(/^Start,/)).toHaveValue(nightIn(47));
      await behind.context().close();
    });

    test("4. the client accepts it with a contact for the night, and both pages say so", async () => {
      await caleb.getByRole("link", { name: "Answer the offer" }).click(HEARD);
      await caleb.getByLabel("On the night, tell").selectOption({ index: 0 });
      await caleb.getByRole("button", { name: "Accept choice 1" }).click();
      await expect(caleb.getByText(/^Agreed: .*03:00–.*\(New York\)/)).toBeVisible();
      await expect(marcus.getByText(/^Agreed: /)).toBeVisible(HEARD);
    });

    test("5. the client moves it alone, and the old time stays, struck through", async () => {
      await caleb.goto(CLIENT);
      await caleb.getByRole("link", { name: "Move it to another time" }).click();
      await choose(caleb, nightIn(45));
      await caleb.getByRole("button", { name: "Move the window" }).click();
      await expect(caleb.getByText("Say why, so that Spec knows what changed.").first()).toBeVisible();
      await caleb.getByLabel("Reason").fill("A campaign starts that day.");
      await caleb.getByRole("button", { name: "Move the window" }).click();
      const gone = caleb.getByRole("deletion");
      await expect(gone).toHaveCount(1);
      await expect(marcus.getByText("A campaign starts that day.")).toBeVisible(HEARD);
    });

    test("6. it is put off by a week, and says how often it still may be", async () => {
      await caleb.getByText("Put it off by 7 days").click();
      await expect(caleb.getByText(/2 of 2 left/)).toBeVisible();
      await caleb.getByRole("textbox", { name: "Reason" }).first().fill("Stocktaking.");
      await caleb.getByRole("button", { name: "Put off by 7 days" }).click();
      await expect(caleb.getByRole("deletion")).toHaveCount(2);
      await expect(marcus.getByText("Stocktaking.")).toBeVisible(HEARD);
    });

    test("7. the vendor cancels it in its own words, and owes another time", async () => {
      await marcus.getByText("Cancel it", { exact: true }).click();
      await marcus.getByRole("textbox", { name: "Reason" }).fill("The disks did not arrive.");
      await marcus.getByRole("button", { name: /^Cancel window on / }).click();
      await expect(marcus.getByText("Offer windows to Harborline Outfitters")).toBeVisible();
      await expect(caleb.getByText("Waiting for Marcus Okafor to offer windows").first()).toBeVisible(HEARD);
      await expect(caleb.getByText("The disks did not arrive.")).toBeVisible();
    });
  });
