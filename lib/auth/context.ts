import type { IntegrationType, MembershipRole, StaffRole } from "#lib/db/generated/enums.ts";

declare const made: unique symbol;

export type Person = { id: string; name: string; email: string; timeZone: string };

/** Proof that a signed-in person is a member of a tenant. Made only by requireTenantContext (and lib/testing). */
export type TenantContext = {
  readonly kind: "client";
  readonly user: Person;
  readonly role: MembershipRole;
  readonly tenant: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    integrationType: IntegrationType;
  };
  /** The present of this request. */
  readonly now: Date;
  readonly [made]: "tenant";
};

/** Proof that a signed-in person works for the vendor. Made only by requireStaffContext (and lib/testing). */
export type StaffContext = {
  readonly kind: "staff";
  readonly user: Person;
  readonly role: StaffRole;
  /** The present of this request. */
  readonly now: Date;
  readonly [made]: "staff";
};

type ApiToken<Tenant> = {
  id: string;
  name: string;
  scopes: string[];
  /** The person who made it. */
  createdById: string;
  tenant: Tenant;
};

/** Proof that a request carried a valid API token of the vendor's. Made only by requireApiToken (and lib/testing). */
export type ApiTokenContext = {
  readonly kind: "api_token";
  readonly token: ApiToken<null>;
  /** The present of this request. */
  readonly now: Date;
  readonly [made]: "api_token";
};

/** Proof that a request carried a valid API token of one tenant's. It may not have the vendor's view. */
export type TenantTokenContext = {
  readonly kind: "api_token";
  readonly token: ApiToken<{ id: string; slug: string; name: string }>;
  /** The present of this request. */
  readonly now: Date;
  readonly [made]: "tenant_token";
};

export type AnyTokenContext = ApiTokenContext | TenantTokenContext;

/** The worker and the start command acting by themselves. */
export type SystemContext = { readonly kind: "system"; readonly now: Date };
