import { Secret, TOTP } from "otpauth";
import type { Permission } from "../src/accounts/permissions.js";
import { hashPassword } from "../src/login/password.js";
import { generateTotpSecret } from "../src/login/totp.js";
import { secretPlace } from "../src/secrets/secret-places.js";
import { users } from "../src/storage/schema.js";
import type { Storage } from "../src/storage/storage.js";
import type { TestGateway } from "./test-gateway.js";

/** A user of a test, with everything that it takes to log in. */
export interface TestUser {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
}

export interface UserOptions {
  /** Default: everything. */
  readonly permissions?: readonly Permission[];
  readonly active?: boolean;
  /** Whether there is an authenticator app. */
  readonly totp?: boolean;
}

const password = "correct horse battery";
/** Hashing is slow on purpose: once is enough for all users of a worker. */
let hash: Promise<string> | undefined;
let count = 0;

/** Adds a user to an account. */
export async function addUser(
  { storage }: { readonly storage: Storage },
  accountId: number,
  { permissions = ["*"], active = true, totp = false }: UserOptions = {},
): Promise<TestUser> {
  const username = `user-${process.pid}-${(count += 1)}`;
  const totpSecret = totp ? generateTotpSecret() : "";
  hash ??= hashPassword(password);
  const [row] = await storage.database
    .insert(users)
    .values({
      accountId,
      username,
      passwordHash: await hash,
      permissions: [...permissions],
      active,
      totpSecret: totp ? storage.secrets.seal(totpSecret, secretPlace("authenticatorApps", username)) : null,
      createdAt: new Date(),
    })
    .returning({ id: users.id });
  return { id: row?.id ?? 0, username, password, totpSecret };
}

/** What the authenticator app of a user shows now, or some steps of 30 seconds from now. */
export function codeOf({ totpSecret }: Pick<TestUser, "totpSecret">, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
}

/** What goes into the body of a login. */
export function credentialsOf({ username, password: text }: TestUser) {
  return { username, password: text };
}

/** Logs in over HTTP and gives the token as a header. */
export async function tokenHeader(api: TestGateway, user: TestUser): Promise<{ authorization: string }> {
  const answer = await api.post("/api/v1/auth/login", credentialsOf(user));
  return { authorization: `Bearer ${(answer.body as { token: string }).token}` };
}
