import { describe, expect, it } from "vitest";
import { readArguments } from "./read-arguments.ts";

describe("the command line of an import", () => {
  it("names a file, a component, and perhaps a person", () => {
    expect(readArguments(["CHANGELOG.md", "--component", "realtime-engine"])).toEqual({
      file: "CHANGELOG.md",
      component: "realtime_engine",
      as: undefined,
    });
    expect(readArguments(["--component=spec-hub", "--as=rosa@spec.test", "a.md"])).toMatchObject({
      component: "spec_hub",
      as: "rosa@spec.test",
    });
  });

  it.each([
    [[], /Name one changelog file/],
    [["a.md", "b.md", "--component", "spec-hub"], /Name one changelog file/],
    [["a.md"], /Name the component. Known: realtime-engine, spec-hub/],
    [["a.md", "--component", "engine"], /no component "engine". Known: realtime-engine, spec-hub/],
    [["a.md", "--compnent", "spec-hub"], /--compnent/],
  ])("%j is refused with the right form", (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
    expect(() => readArguments(args)).toThrow(/npm run import -- CHANGELOG.md --component/);
  });
});
