import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

const tones = ["act", "needs", "danger", "done", "info"];
const surfaces = ["page", "sunken", "raised"];

const textPairs = [
  ...["ink", "ink-muted", "ink-faint"].flatMap((ink) => surfaces.map((surface) => [ink, surface])),
  ...["ink", "ink-muted"].map((ink) => [ink, "hover"]),
  ...tones.flatMap((tone) => [...surfaces, "hover", `${tone}-soft`].map((surface) => [tone, surface])),
  ...tones.flatMap((tone) => [
    ["ink", `${tone}-soft`],
    ["ink-muted", `${tone}-soft`],
  ]),
  ["on-staff", "staff"],
  ...["act-solid", "act-solid-hover", "danger-solid", "danger-solid-hover"].map((solid) => [
    "on-solid",
    solid,
  ]),
] as [string, string][];

const linePairs = [...tones.map((tone) => `${tone}-line`), "line-strong", "focus"].flatMap((line) =>
  surfaces.map((surface) => [line, surface]),
) as [string, string][];

/** The `light-dark()` values of a token, as written in the stylesheet. */
function token(name: string): { light: string; dark: string } {
  const found = css.match(new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`));
  if (!found?.[1] || !found[2]) throw new Error(`no opaque colour --color-${name}`);
  return { light: found[1], dark: found[2] };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  test.each(textPairs)("%s is readable on %s", (text, surface) => {
    expect(contrast(token(text)[theme], token(surface)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(linePairs)("%s is visible on %s", (line, surface) => {
    expect(contrast(token(line)[theme], token(surface)[theme])).toBeGreaterThanOrEqual(3);
  });
});
