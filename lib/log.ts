import "server-only";
import { pino } from "pino";
import { env } from "./env.ts";

/** The operators' log: JSON lines, without secrets, mail bodies or links that sign in. */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: {
    paths: [
      "token",
      "*.token",
      "password",
      "*.password",
      "authorization",
      "*.authorization",
      "cookie",
      "*.cookie",
      "url",
      "*.url",
    ],
    censor: "[removed]",
  },
});
