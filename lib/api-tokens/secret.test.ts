import fc from "fast-check";
import { expect, it } from "vitest";
import { hintOf, isSecret, newSecret } from "./secret.ts";

it("is what a scanner can look for, and never the same twice", () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  for (const secret of secrets) expect(secret).toMatch(/^spec_live_[0-9A-Za-z]{49}$/);
  expect(secrets.every(isSecret)).toBe(true);
  expect(new Set(secrets).size).toBe(100);
});

it("is known to be wrong when any one letter is", () => {
  const secret = newSecret();
  const letter = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  fc.assert(
    fc.property(fc.nat({ max: 48 }), letter, (place, other) => {
      const at = "spec_live_".length + place;
      fc.pre(secret[at] !== other);
      expect(isSecret(`${secret.slice(0, at)}${other}${secret.slice(at + 1)}`)).toBe(false);
    }),
  );
});

it("shows too little of itself to be guessed", () => {
  const secret = newSecret();
  expect(secret.startsWith(hintOf(secret))).toBe(true);
  expect(hintOf(secret)).toHaveLength(14);
});
