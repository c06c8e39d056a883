import { expect, it } from "vitest";
import { withoutBrokenCallback } from "./callback-cookie.ts";

it.each([
  "next-auth.callback-url=http%3A%2F%2F127.0.0.1%3A3000%2Ft%2Facme; a=b",
  "a=b; __Secure-next-auth.callback-url=%2Ft%2Facme",
  "next-auth.session-token=javascript:alert(1)",
])("keeps %s", (cookie) => {
  expect(withoutBrokenCallback(cookie)).toBe(cookie);
});

it.each(["javascript:alert(1)", "nowhere", "%E0%A4%A", "", "data:text/html,x"])(
  "leaves out the callback %j",
  (value) => {
    expect(withoutBrokenCallback(`a=b; next-auth.callback-url=${value}; c=d`)).toBe("a=b; c=d");
  },
);
