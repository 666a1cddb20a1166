import { randomBytes } from "node:crypto";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { match } from "ts-pattern";
import { OperatorError } from "../operator-error.js";
import type { StorageLocation } from "../storage/storage-location.js";
import { createSecretBox } from "./secret-box.js";
import type { SecretBox } from "./secret-box.js";
import { readSecretsKeys, secretsKeyBytes, secretsKeyOf } from "./secrets-key.js";

/** Says what to do about a key that is missing, or is none. */
class SecretsKeyError extends OperatorError {
  override readonly name = "SecretsKeyError";
}

/** What `GATEWAY_SECRETS_KEY` has to be, for messages. */
export const secretsKeyRule = 'be 32 bytes in base64, as "openssl rand -base64 32" makes them';

const VARIABLE = "GATEWAY_SECRETS_KEY";
const FILE = "secrets.key";
/** Of a file, for its owner alone. */
const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;

/**
 * Makes the box for the secrets of a database. The embedded one has its key in a file beside it, which is made if need be
 * by whoever has claimed the folder, unless a key is given. A database that several processes share needs one given: each
 * would make its own.
 *
 * @throws SecretsKeyError without a key, and for a file that is none or that others may read.
 */
export function openSecretBox(location: StorageLocation): Promise<SecretBox> | SecretBox {
  return match(location)
    .with({ kind: "memory" }, () => createSecretBox([secretsKeyOf(randomBytes(secretsKeyBytes))], "memory"))
    .with({ kind: "folder" }, ({ path, secretsKey }) =>
      secretsKey === undefined ? boxOfFile(join(path, FILE)) : boxOfText(secretsKey, VARIABLE),
    )
    .with({ kind: "postgres" }, ({ secretsKey }) => {
      if (secretsKey === undefined)
        throw new SecretsKeyError(`${VARIABLE} is missing: it must ${secretsKeyRule}.`);
      return boxOfText(secretsKey, VARIABLE);
    })
    .exhaustive();
}

function boxOfText(text: string, source: string): SecretBox {
  const keys = readSecretsKeys(text);
  if (keys === undefined) throw new SecretsKeyError(`${source} holds no key: it must ${secretsKeyRule}.`);
  return createSecretBox(keys, source);
}

async function boxOfFile(path: string): Promise<SecretBox> {
  const text = await readKeyFile(path);
  if (text !== undefined) return boxOfText(text.trim(), `"${path}"`);
  const made = randomBytes(secretsKeyBytes).toString("base64");
  // Whoever looks must never find half of it.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${made}\n`, { mode: OWNER_ONLY, flag: "wx" });
  await rename(draft, path);
  return boxOfText(made, `"${path}"`);
}

async function readKeyFile(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    // Windows has no such bits.
    if (process.platform !== "win32" && (mode & ANYBODY_ELSE) !== 0)
      throw new SecretsKeyError(`Others than its owner may use "${path}". Run: chmod 600 "${path}"`);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
