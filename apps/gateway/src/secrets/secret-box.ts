import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SecretsKey } from "./secrets-key.js";

/** Seals secrets for the database, and opens them. */
export interface SecretBox {
  /** The key that seals. Those of the others open what they have sealed before. */
  readonly keyId: string;
  /** Where the keys come from, for messages. */
  readonly source: string;
  /** Whether it can open what the key with this id has sealed. */
  readonly knows: (keyId: string) => boolean;
  /** `place` names the row and the column: what was sealed for one is good for no other. */
  readonly seal: (secret: string, place: string) => string;
  /** @throws UnreadableSecretError for what was sealed with another key, for another place, or changed since. */
  readonly open: (sealed: string, place: string) => string;
}

/** Says that a secret cannot be opened: of the secret nothing, of its key the id. */
class UnreadableSecretError extends Error {
  override readonly name = "UnreadableSecretError";

  constructor(place: string, why: string) {
    super(`The secret in ${place} ${why}.`);
  }
}

const CIPHER = "aes-256-gcm";
/** Random, which at 96 bits is good for 2^32 secrets of one key (NIST SP 800-38D section 8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key's id, and nonce, tag and ciphertext in base64url. */
const SEALED = /^sealed:([\da-f]{8}):([\w-]+)$/;

/** The id of the key that a stored text is sealed with; `undefined` where it is not sealed. */
export function sealingKeyId(stored: string): string | undefined {
  return SEALED.exec(stored)?.[1];
}

/** Makes a box that seals with the first of its keys. */
export function createSecretBox(keys: readonly [SecretsKey, ...SecretsKey[]], source: string): SecretBox {
  const [sealing] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    keyId: sealing.id,
    source,
    knows: (keyId) => byId.has(keyId),
    seal: (secret, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealing.bytes, nonce).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return `sealed:${sealing.id}:${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open: (sealed, place) => {
      const [, id = "", content = ""] = SEALED.exec(sealed) ?? [];
      const key = byId.get(id);
      if (key === undefined)
        throw new UnreadableSecretError(place, id === "" ? "is not sealed" : `is sealed with the key ${id}`);
      return decrypt(key, Buffer.from(content, "base64url"), place);
    },
  };
}

function decrypt({ bytes, id }: SecretsKey, content: Buffer, place: string): string {
  const nonce = content.subarray(0, NONCE_BYTES);
  const tag = content.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
    const text = decipher.update(content.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString();
  } catch {
    throw new UnreadableSecretError(place, `is not as it was sealed with the key ${id}`);
  }
}
