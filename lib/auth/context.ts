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

/** Proof that a request carried a valid API token of the vendor's. Made only by requireApiToken (and lib/testing). */
export type ApiTokenContext = {
  readonly kind: "api_token";
  readonly token: { id: string; name: string; scopes: string[] };
  /** The present of this request. */
  readonly now: Date;
  readonly [made]: "api_token";
};

/** The worker and the start command acting by themselves. */
export type SystemContext = { readonly kind: "system"; readonly now: Date };
