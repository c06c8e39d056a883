import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DomainError, type FieldErrors } from "./errors.ts";
import { formObject, parse } from "./parse.ts";

const schema = z.object({
  title: z.string().min(1, "Write a title."),
  tags: z.array(z.string()).default([]),
});

function refusal(input: unknown): FieldErrors | undefined {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid_input") return error.fields;
  }
  throw new Error("It was accepted, or refused otherwise.");
}

describe("parse", () => {
  it("names each field that is wrong, in its own words", () => {
    expect(refusal({ title: "" })).toEqual({ title: ["Write a title."] });
    expect(refusal("no object")).toHaveProperty("form");
  });

  it("refuses NUL characters wherever they hide: the database could not keep them", () => {
    expect(refusal({ title: "a\0b" })).toEqual({ title: ["Remove the hidden control characters."] });
    expect(refusal({ title: "a", tags: ["b", "\0"] })).toHaveProperty(["tags.1"]);
  });
});

describe("formObject", () => {
  it("collects lists and keeps the last of a repeated name", () => {
    const form = new FormData();
    form.append("tags[]", "a");
    form.append("tags[]", "b");
    form.append("title", "first");
    form.append("title", "second");
    form.append("$ACTION_ID_1", "x");
    expect(formObject(form)).toEqual({ tags: ["a", "b"], title: "second" });
  });
});
