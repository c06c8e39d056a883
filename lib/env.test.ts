import { readFileSync } from "node:fs";
import { parseEnv as parseFile } from "node:util";
import { describe, expect, it } from "vitest";
import { parseEnv, SettingsError, settings } from "./env.ts";

const production = {
  PORTAL_MODE: "production",
  NEXTAUTH_SECRET: "a secret of thirty-two characters or more",
  SMTP_URL: "smtps://user:password@mail.example.com:465",
  PUBLIC_URL: "https://releases.example.com",
};

describe("settings", () => {
  it("start a demonstration on this machine alone when nothing is set", () => {
    expect(parseEnv({})).toMatchObject({ PORTAL_MODE: "demonstration", HOST: "127.0.0.1", PORT: 3000 });
  });

  it("take an empty value for none", () => {
    expect(parseEnv({ PORT: " ", SMTP_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["PORT", "many", "must be a whole number from 1 to 65535. Example: PORT=3000"],
    ["PORT", "70000", "must be a whole number from 1 to 65535"],
    ["PORT", "80.5", "must be a whole number from 1 to 65535"],
    ["PUBLIC_URL", "releases.example.com", "must be an address that starts with https:// or http://"],
    ["DATABASE_URL", "mysql://x", "must be an address that starts with postgresql://"],
    ["SMTP_URL", "mail.example.com:465", "must be an address that starts with smtps:// or smtp://"],
    ["NEXTAUTH_SECRET", "short", "must have at least 32 characters"],
    ["PORTAL_MODE", "prod", "must be one of demonstration, production"],
    ["MAIL_FROM", "nobody", "must hold a mail address"],
    ["LOG_LEVEL", "loud", "must be one of debug, info, warn, error, silent"],
  ])("refuse %s=%s by name, fault and example", (name, value, fault) => {
    const read = () => parseEnv({ [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(`${name} ${fault}`);
  });

  it("never repeat a secret in the refusal", () => {
    expect(() => parseEnv({ DATABASE_URL: "mysql://me:hunter2@db/x" })).toThrow(/^(?!.*hunter2)/s);
  });

  it("list every fault at once", () => {
    expect(() => parseEnv({ PORT: "0", LOG_LEVEL: "loud" })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it("let production start with its own secret, mail and address", () => {
    expect(parseEnv({ ...production, HOST: "0.0.0.0" }).HOST).toBe("0.0.0.0");
  });

  it.each(["NEXTAUTH_SECRET", "SMTP_URL", "PUBLIC_URL"])("refuse production without %s", (name) => {
    expect(() => parseEnv({ ...production, [name]: "" })).toThrow(`${name} is missing`);
  });

  it.each(["0.0.0.0", "::", "portal.example.com"])("keep a demonstration off %s", (HOST) => {
    expect(() => parseEnv({ HOST })).toThrow("HOST must be a loopback address");
  });

  it("are all in .env.example, and nothing else is", () => {
    const example = readFileSync(".env.example", "utf8").replaceAll(/^# ?(?=[A-Z_]+=)/gm, "");
    expect(Object.keys(parseFile(example)).sort()).toEqual(Object.keys(settings.shape).sort());
  });
});
