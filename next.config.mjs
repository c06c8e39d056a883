import { MOST_FORM_BYTES } from "./lib/security/form-size.mjs";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything, tests included, as a step of its own.
  typescript: { ignoreBuildErrors: true },
  // A note or an upgrade as a file is at its own address with an ending.
  rewrites: async () => [
    {
      source: "/t/:tenantSlug/upgrades/:upgradeSlug.md",
      destination: "/t/:tenantSlug/upgrades/:upgradeSlug/markdown",
    },
    {
      source: "/t/:tenantSlug/releases/:noteSlug.md",
      destination: "/t/:tenantSlug/releases/:noteSlug/markdown",
    },
    {
      source: "/t/:tenantSlug/releases/:noteSlug.json",
      destination: "/t/:tenantSlug/releases/:noteSlug/json",
    },
  ],
  // A changelog of up to 2 MB is pasted or chosen in a form; what is larger gets our own words (proxy.ts).
  experimental: { serverActions: { bodySizeLimit: MOST_FORM_BYTES } },
  serverExternalPackages: ["pg", "pg-boss", "pino", "nodemailer"],
};
export default config;
