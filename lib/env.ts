import { z } from "zod";

const setting = <T extends z.ZodType>(schema: T, example: string) => schema.describe(example);
const oneOf = <const T extends string>(...values: T[]) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });
const port = { error: "must be a whole number from 1 to 65535" };
const count = { error: "must be a whole number from 1 to 100000" };
const address = (protocol: RegExp, kind: string) => z.url({ protocol, error: `must be an address ${kind}` });

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];
const DEMANDED_BY_PRODUCTION = ["NEXTAUTH_SECRET", "SMTP_URL", "PUBLIC_URL"] as const;

/** Every setting of the portal. The description is an example of a good value; `.env.example` explains each. */
export const settings = z
  .object({
    PORTAL_MODE: setting(oneOf("demonstration", "production").default("demonstration"), "production"),
    PORT: setting(z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000), "3000"),
    HOST: setting(z.string().default("127.0.0.1"), "127.0.0.1"),
    PUBLIC_URL: setting(
      address(/^https?$/, "that starts with https:// or http://").optional(),
      "https://releases.example.com",
    ),
    DATABASE_URL: setting(
      address(/^postgres(ql)?$/, "that starts with postgresql://").optional(),
      "postgresql://portal_owner:password@127.0.0.1:5432/portal",
    ),
    DATA_DIR: setting(z.string().default(".data"), ".data"),
    NEXTAUTH_SECRET: setting(
      z.string().min(32, { error: "must have at least 32 characters" }).optional(),
      "(what `openssl rand -base64 33` prints)",
    ),
    SMTP_URL: setting(
      address(/^smtps?$/, "that starts with smtps:// or smtp://").optional(),
      "smtps://user:password@mail.example.com:465",
    ),
    MAIL_FROM: setting(
      z
        .string()
        .regex(/\S+@\S+/, { error: "must hold a mail address" })
        .default("Spec releases <releases@spec.example>"),
      "Spec releases <releases@example.com>",
    ),
    API_REQUESTS_PER_MINUTE: setting(
      z.coerce.number(count).int(count).min(1, count).max(100_000, count).default(600),
      "600",
    ),
    LOG_LEVEL: setting(oneOf("debug", "info", "warn", "error", "silent").default("info"), "info"),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (env.PORTAL_MODE === "production") {
      for (const name of DEMANDED_BY_PRODUCTION) {
        if (!env[name]) refuse(name, "is missing, and production does not start without it");
      }
    } else if (!LOOPBACK.includes(env.HOST)) {
      refuse("HOST", "must be a loopback address, because demonstration mode signs anybody in by one click");
    }
  });

export type Env = z.infer<typeof settings>;

/** A setting that stops the start; the message names it, its fault and a good value. */
export class SettingsError extends Error {}

/** Reads the settings from `source`; an empty value counts as none. Throws SettingsError that lists every fault. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `  ${name} ${message}. Example: ${name}=${settings.shape[name as keyof Env].description}`;
  });
  throw new SettingsError(`These settings stop the start:\n${lines.join("\n")}`);
}

let cached: Env | undefined;

/** The settings of this process: the one reader of process.env. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Completes the settings of this process and of those it starts with what the start command found out. */
export function completeEnv(found: Record<string, string>): Env {
  Object.assign(process.env, found);
  cached = parseEnv(process.env);
  return cached;
}
