import { describe, expect, it, vi } from "vitest";
import { Closing } from "./closing.ts";

function started(...names: string[]) {
  const stopped: string[] = [];
  const closing = new Closing();
  const start = (name: string) => closing.defer({ stop: async () => void stopped.push(name) });
  names.forEach(start);
  return { closing, stopped, start };
}

describe("closing", () => {
  it("stops what was started last first, and once", async () => {
    const { closing, stopped } = started("database", "worker", "web");
    await Promise.all([closing.close(), closing.close()]);
    expect(stopped).toEqual(["web", "worker", "database"]);
  });

  it("goes on when one does not stop", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const { closing, stopped } = started("database");
    closing.defer({ stop: () => Promise.reject(new Error("stuck")) });
    await closing.close();
    expect(stopped).toEqual(["database"]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it("stops at once what comes up after an interruption", async () => {
    const { closing, stopped, start } = started();
    await closing.close();
    start("web");
    expect(stopped).toEqual(["web"]);
  });
});
