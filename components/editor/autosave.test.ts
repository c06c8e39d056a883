import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredText } from "#lib/releases/schema-desk.ts";
import { createAutosave, type SaveAnswer, type SaveStatus } from "./autosave.ts";
import { contentOfForm } from "./typed-content.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const formOf = (headline: string) => {
  const form = new FormData();
  form.set("headline", headline);
  return form;
};
const contentOf = (headline: string) => contentOfForm(formOf(headline));
const stored = (revision: number, headline: string): StoredText => ({
  revision,
  content: contentOf(headline),
  savedBy: "Deniz Kaya",
  savedAt: "14:02 CET",
});
const refused = { status: "refused", fields: {}, values: {} } as const;

/** An editor whose portal answers as it is told to; `say` types a headline. */
function editor() {
  const answers: ((sent: { headline: string; revision: number; keep: string }) => SaveAnswer | Error)[] = [];
  const sent: string[] = [];
  const told: SaveStatus[] = [];
  let headline = "";
  let revision = 1;
  const autosave = createAutosave(
    { revision, content: contentOf("") },
    {
      read: () => formOf(headline),
      tell: (status) => told.push(status),
      send: async (form) => {
        const text = String(form.get("headline"));
        const from = Number(form.get("revision"));
        sent.push(`${from}: ${text}`);
        const answer = answers.shift()?.({ headline: text, revision: from, keep: String(form.get("keep")) });
        if (answer instanceof Error) throw answer;
        if (answer) return answer;
        revision = from + 1;
        return { status: "done", message: "", data: { revision, at: "14:00 CET" } };
      },
    },
  );
  const say = (text: string) => {
    headline = text;
    autosave.touched();
  };
  return { autosave, answers, sent, say, last: () => told.at(-1) };
}

test("says of the train what was saved last, so that a tick taken out again is not lost", async () => {
  const said: string[] = [];
  let ticked = false;
  const autosave = createAutosave(
    { revision: 1, content: contentOf("") },
    {
      tell: () => undefined,
      read: () => {
        const form = formOf("a");
        if (ticked) form.set("outOfTrain", "on");
        return form;
      },
      send: async (form) => {
        said.push(`${form.get("wasOutOfTrain")} to ${form.has("outOfTrain")}`);
        return { status: "done", message: "", data: { revision: said.length + 1, at: "14:00 CET" } };
      },
    },
  );
  for (const tick of [true, false]) {
    ticked = tick;
    autosave.touched();
    await autosave.flush();
  }
  expect(said).toEqual(["false to true", "true to false"]);
});

describe("saving by itself", () => {
  test("waits for two quiet seconds, and saves only the last of what was typed", async () => {
    const { say, sent, last } = editor();
    say("a");
    await vi.advanceTimersByTimeAsync(1900);
    say("ab");
    await vi.advanceTimersByTimeAsync(1900);
    expect(sent).toEqual([]);
    expect(last()).toEqual({ kind: "unsaved" });
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(["1: ab"]);
    expect(last()).toEqual({ kind: "saved", at: "14:00 CET" });
  });

  test("saves at once when asked, once, and says which revision that is", async () => {
    const { say, sent, autosave } = editor();
    say("a");
    expect(await Promise.all([autosave.flush(), autosave.flush()])).toEqual([2, 2]);
    expect(await autosave.flush()).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(["1: a"]);
  });

  test("by hand keeps the revision, also when nothing is pending", async () => {
    const { autosave, answers } = editor();
    const kept: string[] = [];
    answers.push(({ keep, revision }) => {
      kept.push(keep);
      return { status: "done", message: "", data: { revision, at: "14:00 CET" } };
    });
    expect(await autosave.flush(true)).toBe(1);
    expect(kept).toEqual(["true"]);
  });

  test("what is typed during a save is saved after it", async () => {
    const { say, sent, answers, autosave } = editor();
    answers.push(() => {
      say("ab");
      return { status: "done", message: "", data: { revision: 2, at: "14:00 CET" } };
    });
    say("a");
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.isSaved()).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(["1: a", "2: ab"]);
    expect(autosave.isSaved()).toBe(true);
  });
});

describe("a portal that does not answer", () => {
  test("is tried again, ever more slowly, until it does", async () => {
    const { say, sent, answers, last, autosave } = editor();
    answers.push(...Array.from({ length: 3 }, () => () => new TypeError("Failed to fetch")));
    say("a");
    await vi.advanceTimersByTimeAsync(2000);
    expect(last()).toEqual({ kind: "unreachable" });
    expect(autosave.isSaved()).toBe(false);
    await vi.advanceTimersByTimeAsync(2000 + 4000);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(8000);
    expect(sent).toHaveLength(4);
    expect(last()).toEqual({ kind: "saved", at: "14:00 CET" });
  });

  test("but had stored the text: that is no conflict, and typing goes on from there", async () => {
    const { say, sent, answers, last } = editor();
    answers.push(
      () => new TypeError("Failed to fetch"),
      () => ({ ...refused, message: "", stored: stored(2, " a") }),
    );
    say("a");
    await vi.advanceTimersByTimeAsync(2000);
    say("ab");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(["1: a", "1: ab", "2: ab"]);
    expect(last()).toEqual({ kind: "saved", at: "14:00 CET" });
  });
});

describe("a refusal", () => {
  test("of a field waits for its writer", async () => {
    const { say, sent, answers, last } = editor();
    answers.push(() => ({ ...refused, message: "Look again.", fields: { headline: ["Too long."] } }));
    say("a");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(last()).toEqual({ kind: "refused", message: "Look again.", fields: { headline: ["Too long."] } });
  });

  test("of another kind is tried again", async () => {
    const { say, sent, answers } = editor();
    answers.push(() => ({ ...refused, message: "Something went wrong on our side." }));
    say("a");
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toHaveLength(2);
  });
});

describe("somebody else's save", () => {
  async function conflict() {
    const made = editor();
    made.answers.push(() => ({ ...refused, message: "", stored: stored(5, "theirs") }));
    made.say("mine");
    await vi.advanceTimersByTimeAsync(2000);
    return made;
  }

  test("stops saving until a choice is made, and nothing is sent over it", async () => {
    const { say, sent, last, autosave } = await conflict();
    expect(last()).toEqual({ kind: "conflict", stored: stored(5, "theirs"), base: contentOf("") });
    say("mine too");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await autosave.flush()).toBeNull();
    expect(sent).toHaveLength(1);
    expect(autosave.isSaved()).toBe(false);
  });

  test("is saved on top of, when one's own is kept", async () => {
    const { sent, autosave } = await conflict();
    autosave.goOnFrom(stored(5, "theirs"), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["1: mine", "5: mine"]);
  });

  test("is what one goes on from, when it is taken over", async () => {
    const { sent, say, autosave } = await conflict();
    autosave.goOnFrom(stored(5, "theirs"), true);
    expect(autosave.isSaved()).toBe(true);
    say("theirs and mine");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.at(-1)).toBe("5: theirs and mine");
  });
});
