import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { secretPlace } from "../secrets/secret-places.js";
import { signingSecrets } from "../storage/schema.js";
import type { Vault } from "../storage/storage.js";

const NAME = "tokens";
/** As long as the hash of HS256, which RFC 7518 section 3.2 asks for at least. */
export const minSecretBytes = 32;

/** Whether a configured secret is long enough to sign tokens with, as UTF-8. */
export function isLongEnough(secret: string): boolean {
  return Buffer.byteLength(secret) >= minSecretBytes;
}

/**
 * Gives the secret that tokens are signed with: the one in the database, which the first gateway on it makes. So tokens
 * outlive a restart, and each of several gateways takes those of the others.
 */
export async function loadSigningSecret({ database, secrets }: Vault, now: Date): Promise<Uint8Array> {
  const place = secretPlace("tokens", NAME);
  const made = secrets.seal(randomBytes(minSecretBytes).toString("base64url"), place);
  await database
    .insert(signingSecrets)
    .values({ name: NAME, secret: made, createdAt: now })
    .onConflictDoNothing();
  const [row] = await database.select().from(signingSecrets).where(eq(signingSecrets.name, NAME));
  if (row === undefined) throw new Error("The secret for tokens was inserted, yet it is not there.");
  return Buffer.from(secrets.open(row.secret, place), "base64url");
}
