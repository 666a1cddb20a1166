import { TOTP, Secret } from "otpauth";
import { createUser } from "../src/index.js";
import type { Gateway } from "../src/index.js";
import { generateTotpSecret } from "../src/login/totp.js";
import type { NewUser } from "../src/login/create-user.js";
import type { TestGateway } from "./test-gateway.js";

/** A user of a test, with everything that it takes to log in. */
export interface TestUser {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
}

let users = 0;

/** Creates a user of an account, who may do everything. */
export async function addUser(
  gateway: Pick<Gateway, "storage">,
  accountId: number,
  options: Partial<NewUser> = {},
): Promise<TestUser> {
  const user = {
    username: `user-${process.pid}-${(users += 1)}`,
    password: "correct horse battery",
    permissions: ["*"] as const,
    now: new Date(),
    ...options,
  };
  const id = await createUser(gateway.storage.database, { ...user, accountId });
  return { id, username: user.username, password: user.password, totpSecret: options.totpSecret ?? "" };
}

/** Creates a user with an authenticator app. */
export function addTotpUser(gateway: Pick<Gateway, "storage">, accountId: number): Promise<TestUser> {
  return addUser(gateway, accountId, { totpSecret: generateTotpSecret() });
}

/** What the authenticator app of a user shows now, or some steps of 30 seconds from now. */
export function codeOf({ totpSecret }: Pick<TestUser, "totpSecret">, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
}

/** Logs in over HTTP and gives the token as a header. */
export async function tokenHeader(
  api: TestGateway,
  { username, password }: Pick<TestUser, "username" | "password">,
): Promise<{ authorization: string }> {
  const answer = await api.post("/api/v1/auth/login", { username, password });
  return { authorization: `Bearer ${(answer.body as { token: string }).token}` };
}
