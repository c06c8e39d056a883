/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Metadata is awaited before the first byte for everybody, so a page can still answer 404 or lead to sign-in with the right status.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // `npm test` checks the types of everything, tests included, as a step of its own.
  typescript: { ignoreBuildErrors: true },
  // A changelog of up to 2 MB is pasted or chosen in a form; what is larger gets our own words.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  serverExternalPackages: ["pg", "pg-boss", "pino", "nodemailer"],
};
export default config;
