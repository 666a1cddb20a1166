import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { ScryptOptions } from "node:crypto";
import { promisify } from "node:util";

const derive: (password: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

/** How hard a guess is: memory is 128 * 2^logN * r bytes, 32 MiB here, and time grows with p. OWASP names these three. */
const COST = { logN: 15, r: 8, p: 3 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Leaves room above what scrypt itself takes. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024;

const PHC_PATTERN = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes a password with scrypt, as a PHC string: `$scrypt$ln=15,r=8,p=3$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { logN, r, p } = COST;
  const hash = await derive(password, salt, HASH_BYTES, optionsOf(logN, r, p));
  return `$scrypt$ln=${logN},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** What the password of an unknown user is compared with, so that the answer takes as long as for a known one. */
const NOBODY = `$scrypt$ln=${COST.logN},r=${COST.r},p=${COST.p}$${unpadded(randomBytes(SALT_BYTES))}$${unpadded(randomBytes(HASH_BYTES))}`;

/**
 * Whether a password is the one behind a hash. Without a hash, it is compared with a random one at the same cost, and is
 * wrong.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const parts = PHC_PATTERN.exec(hash ?? NOBODY);
  if (parts === null) throw new Error("A stored password hash is no PHC string of scrypt.");
  const [, logN, r, p, salt = "", expected = ""] = parts;
  const known = Buffer.from(expected, "base64");
  const derived = await derive(
    password,
    Buffer.from(salt, "base64"),
    known.length,
    optionsOf(Number(logN), Number(r), Number(p)),
  );
  return timingSafeEqual(derived, known) && hash !== undefined;
}

function optionsOf(logN: number, r: number, p: number): ScryptOptions {
  return { N: 2 ** logN, r, p, maxmem: MAX_MEMORY_BYTES };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
