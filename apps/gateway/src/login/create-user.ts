import type { Permission } from "../accounts/permissions.js";
import { secretPlace } from "../secrets/secret-places.js";
import { users } from "../storage/schema.js";
import type { Vault } from "../storage/storage.js";
import { hashPassword } from "./password.js";
import { normalizeUsername } from "./username.js";

/** A user to create. */
export interface NewUser {
  readonly accountId: number;
  /** 1 to 256 characters; upper and lower case are the same. */
  readonly username: string;
  /** 12 to 256 characters. Stored as its scrypt hash only. */
  readonly password: string;
  /** What the user may do. Default: nothing. */
  readonly permissions?: readonly Permission[] | undefined;
  /** Secret of the authenticator app, base32. Default: the password is enough. */
  readonly totpSecret?: string | undefined;
  /** Default: yes. */
  readonly active?: boolean | undefined;
  readonly now: Date;
}

const MIN_PASSWORD_LENGTH = 12;
/** What the login takes. */
const MAX_LENGTH = 256;

/** Whether a password is long enough to be given to a user, and not longer than the login takes. */
export function isAcceptablePassword(password: string): boolean {
  return password.length >= MIN_PASSWORD_LENGTH && password.length <= MAX_LENGTH;
}

/**
 * Creates a user and gives its id.
 *
 * @throws RangeError for a name or a password that the login would not take, and for a short password.
 */
export async function createUser({ database, secrets }: Vault, user: NewUser): Promise<number> {
  const { accountId, password, permissions = [], totpSecret, active = true, now } = user;
  const username = normalizeUsername(user.username);
  if (username.length === 0 || user.username.length > MAX_LENGTH)
    throw new RangeError(`A user name has 1 to ${MAX_LENGTH} characters.`);
  if (!isAcceptablePassword(password))
    throw new RangeError(`A password has ${MIN_PASSWORD_LENGTH} to ${MAX_LENGTH} characters.`);
  const passwordHash = await hashPassword(password);
  const [row] = await database
    .insert(users)
    .values({
      accountId,
      username,
      passwordHash,
      active,
      permissions: [...permissions],
      totpSecret:
        totpSecret === undefined
          ? null
          : secrets.seal(totpSecret, secretPlace("authenticatorApps", username)),
      createdAt: now,
    })
    .returning({ id: users.id });
  if (row === undefined) throw new Error("The user was inserted, yet no id came back.");
  return row.id;
}
