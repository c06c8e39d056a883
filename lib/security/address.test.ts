import { describe, expect, it } from "vitest";
import { hasControlCharacters, isReadable } from "./address.ts";

describe("an address", () => {
  it.each(["/t/acme", "/t/acme/releases/realtime-engine-8-1-0", "/t/%F0%9F%98%80", "/t/caf%C3%A9"])(
    "%s can be read",
    (path) => expect(isReadable(path)).toBe(true),
  );

  it.each(["/t/%00", "/t/a%0Ab", "/t/%ED%A0%80", "/t/%E0%A4%A", "/t/%7F", "/t/100%"])("%s cannot", (path) =>
    expect(isReadable(path)).toBe(false),
  );
});

describe("a query", () => {
  it.each(["?q=a%00", "?error=%1B", "?q=%7f", "?q=%0B"])("%s hides control characters", (search) =>
    expect(hasControlCharacters(search)).toBe(true),
  );

  it.each(["", "?q=a%20b", "?q=a%0D%0Ab%09c", "?q=100%", "?q=%F0%9F%98%80"])("%s does not", (search) =>
    expect(hasControlCharacters(search)).toBe(false),
  );
});
