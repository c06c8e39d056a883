import { expect, it } from "vitest";
import { completeEnv } from "#lib/env.ts";
import { problemAnswer } from "./answers.ts";
import { limitRequests } from "./limit-requests.ts";

it("lets each token make its requests, and says how long to wait for more", async () => {
  completeEnv({ API_REQUESTS_PER_MINUTE: "2", LOG_LEVEL: "silent" });
  const headers = new Headers();
  await limitRequests("one", headers);
  expect(headers.get("ratelimit")).toBe('"token";r=1;t=60');
  await limitRequests("one", headers);
  await limitRequests("other", new Headers());

  const refused = await limitRequests("one", headers).catch((error: unknown) =>
    problemAnswer(error, headers),
  );
  if (!(refused instanceof Response)) throw new Error("It was not refused.");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit")).toMatch(/^"token";r=0;t=\d+$/);
  expect(await refused.json()).toMatchObject({
    code: "too_many_requests",
    type: "/api-docs#too_many_requests",
  });
});
