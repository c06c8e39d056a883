import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { prisma } from "#lib/db/client.ts";
import type { User } from "#lib/db/generated/client.ts";
import type { StaffRole } from "#lib/db/generated/enums.ts";
import { hashToken } from "./tokens.ts";

declare module "next-auth/adapters" {
  interface AdapterUser {
    timeZone: string;
    /** Null for everybody who does not work for the vendor. Read with the session alone. */
    staffRole?: StaffRole | null;
  }
}

const toAdapterUser = (user: User): AdapterUser => ({
  id: user.id,
  email: user.email,
  name: user.name,
  emailVerified: user.emailVerified,
  timeZone: user.timeZone,
});

/** next-auth's storage. Session and link tokens are kept as hashes, so a copy of the database signs nobody in. */
export const adapter: Adapter = {
  async createUser() {
    throw new Error("People are invited; signing in makes no account.");
  },
  async getUser(id) {
    const user = await prisma().user.findUnique({ where: { id } });
    return user && toAdapterUser(user);
  },
  async getUserByEmail(email) {
    const user = await prisma().user.findUnique({ where: { email: email.toLowerCase() } });
    return user && toAdapterUser(user);
  },
  async getUserByAccount() {
    return null;
  },
  async updateUser({ id, emailVerified }) {
    return toAdapterUser(
      await prisma().user.update({ where: { id }, data: { emailVerified: emailVerified ?? null } }),
    );
  },
  async linkAccount() {
    throw new Error("Single sign-on is not configured.");
  },
  async createSession({ sessionToken, userId, expires }) {
    await prisma().session.create({ data: { tokenHash: hashToken(sessionToken), userId, expires } });
    return { sessionToken, userId, expires };
  },
  async getSessionAndUser(sessionToken) {
    const found = await prisma().session.findUnique({
      where: { tokenHash: hashToken(sessionToken) },
      include: { user: { include: { staff: { select: { role: true } } } } },
    });
    if (!found) return null;
    return {
      session: { sessionToken, userId: found.userId, expires: found.expires },
      user: { ...toAdapterUser(found.user), staffRole: found.user.staff?.role ?? null },
    };
  },
  async updateSession({ sessionToken, expires }) {
    if (expires)
      await prisma().session.updateMany({ where: { tokenHash: hashToken(sessionToken) }, data: { expires } });
    return null;
  },
  async deleteSession(sessionToken) {
    await prisma().session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } });
  },
  async createVerificationToken({ identifier, token, expires }) {
    await prisma().verificationToken.create({ data: { tokenHash: token, identifier, expires } });
    return null;
  },
  async useVerificationToken({ identifier, token }) {
    // Deleting is the use: of two clicks on one link, exactly one gets the row.
    const [used] = await prisma().$queryRaw<{ expires: Date }[]>`
      delete from verification_token where token_hash = ${token} and identifier = ${identifier} returning expires`;
    return used ? { identifier, token, expires: used.expires } : null;
  },
};
