import { defineConfig } from "vitest/config";

const shared = { environment: "node", testTimeout: 60_000, hookTimeout: 60_000 } as const;
// `server-only` lets itself be imported only under this condition, as in Next and in the worker.
const conditions = ["react-server"];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    provide: { modelSequences: Number(process.env["MODEL_SEQUENCES"] ?? 2_000) },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["{lib,components,bin,bench,app,prisma,docs}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "integration",
          include: ["{lib,components,bin,bench,app,prisma}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/database-server.ts"],
          setupFiles: ["lib/testing/smtp-address.ts", "lib/testing/fresh-database.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
