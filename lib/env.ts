import { z } from "zod";

const setting = <T extends z.ZodType>(schema: T, example: string) => schema.describe(example);

/** Every setting of the portal. The description is an example of a good value; `.env.example` explains each. */
const schema = z
  .object({
    PORTAL_MODE: setting(z.enum(["demonstration", "production"]).default("demonstration"), "demonstration"),
    PORT: setting(z.coerce.number().int().min(1).max(65535).default(3000), "3000"),
    HOST: setting(z.string().min(1).default("127.0.0.1"), "127.0.0.1"),
    PUBLIC_URL: setting(z.url({ protocol: /^https?$/ }).optional(), "https://releases.example.com"),
    DATABASE_URL: setting(
      z.url({ protocol: /^postgres(ql)?$/ }).optional(),
      "postgresql://portal_owner:password@127.0.0.1:5432/portal",
    ),
    DATA_DIR: setting(z.string().min(1).default(".data"), ".data"),
    NEXTAUTH_SECRET: setting(z.string().min(32).optional(), "the output of: openssl rand -base64 33"),
    SMTP_URL: setting(
      z.url({ protocol: /^smtps?$/ }).optional(),
      "smtps://user:password@mail.example.com:465",
    ),
    MAIL_FROM: setting(
      z.string().min(3).default("Spec releases <releases@spec.example>"),
      "Spec releases <releases@example.com>",
    ),
    LOG_LEVEL: setting(z.enum(["debug", "info", "warn", "error", "silent"]).default("info"), "info"),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (env.PORTAL_MODE === "production") {
      for (const name of ["NEXTAUTH_SECRET", "SMTP_URL", "PUBLIC_URL", "DATABASE_URL"] as const) {
        if (!env[name]) refuse(name, "is missing; production does not start without it");
      }
    } else if (!["127.0.0.1", "::1", "localhost"].includes(env.HOST)) {
      refuse("HOST", "must be a loopback address: demonstration mode signs anybody in by one click");
    }
  });

export type Env = z.infer<typeof schema>;

/** A setting that stops the start; the message names it, its fault and a good value. */
export class SettingsError extends Error {}

/** Reads the settings from `source`. Throws SettingsError that lists every fault at once. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const example = schema.shape[name as keyof typeof schema.shape]?.description;
    return `  ${name}: ${issue.message}. Example: ${name}=${example}`;
  });
  throw new SettingsError(`These settings stop the start:\n${lines.join("\n")}`);
}

let cached: Env | undefined;

/** The settings of this process: the one reader of process.env. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
