import { z } from "zod";

/** What a token may do, in words for the person who grants it. A further scope is one further line. */
export const apiScopes = {
  "deployments:read": "Read deployments, their events, and releases",
  "deployments:write": "Report deployments and what became of them",
  "traffic:read": "Read what is known of the traffic",
  "traffic:write": "Send request counts",
} as const;

export type ApiScope = keyof typeof apiScopes;

export const apiScopeNames = Object.keys(apiScopes) as ApiScope[];

/** What a client’s own token may do, for that client alone. The other scopes reach across clients. */
export const tenantScopeNames: ApiScope[] = ["traffic:read", "traffic:write"];

/** No token lives longer; a pipeline gets a new one before the old one ends. */
export const MOST_TOKEN_DAYS = 365;
/** What the form offers, in days. */
export const tokenDays = [30, 90, 180, MOST_TOKEN_DAYS];
export const USUAL_TOKEN_DAYS = 90;

/** What is written to make a token; `grantable` is what the person may grant. */
export const newApiToken = (grantable: ApiScope[]) =>
  z.object({
    name: z
      .string("Name the machine that will use it.")
      .trim()
      .min(1, "Name the machine that will use it.")
      .max(80, "Keep the name within 80 characters.")
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Leave out control characters."),
    scopes: z
      .array(z.enum(grantable, "Choose from the list."), "Choose at least one thing it may do.")
      .min(1, "Choose at least one thing it may do.")
      .transform((scopes) => grantable.filter((scope) => scopes.includes(scope))),
    days: z.coerce
      .number("Choose how long it works.")
      .int("Choose whole days.")
      .min(1, "A token works for at least a day.")
      .max(MOST_TOKEN_DAYS, "A token works for a year at most."),
  });

/** A token as the people see it whose it is; the secret is kept nowhere. */
export type ApiTokenDto = {
  id: string;
  name: string;
  hint: string;
  scopes: ApiScope[];
  state: "active" | "expired" | "revoked";
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};
