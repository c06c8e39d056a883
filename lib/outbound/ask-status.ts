import "server-only";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Target } from "./check-address.ts";

/** Asks a page that was checked for its status; the body is never read. */
export type AskStatus = (target: Target, signal: AbortSignal) => Promise<number>;

/**
 * Connects to exactly the target's address and resolves with the status of the first answer: no redirect is followed,
 * nothing is read beyond the headers (16 KB at most). Rejects with the error of the network.
 */
export const askStatus: AskStatus = ({ url, address, family }, signal) =>
  new Promise((resolve, reject) => {
    const ask = url.protocol === "https:" ? requestHttps : requestHttp;
    const asked = ask(
      url,
      {
        method: "GET",
        // No connection is shared or kept, and the name is not looked up again.
        agent: false,
        lookup: (_hostname, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        headers: { accept: "text/html,*/*", "user-agent": "Spec-release-portal maintenance page check" },
        maxHeaderSize: 16 * 1024,
        signal,
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    asked.on("error", reject);
    asked.end();
  });
