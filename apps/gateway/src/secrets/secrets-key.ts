import { createHash } from "node:crypto";

/** A key that secrets in the database are sealed with. */
export interface SecretsKey {
  /** Stands in what is sealed, so that the key for it is found; tells nothing about the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** AES-256. */
export const secretsKeyBytes = 32;

/** 32 bytes in base64, of either alphabet. */
const KEY_PATTERN = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Reads keys with commas between them; `undefined` for what is none. */
export function readSecretsKeys(text: string): readonly [SecretsKey, ...SecretsKey[]] | undefined {
  const [first, ...rest] = text.split(",").map((part) => readKey(part.trim()));
  if (first === undefined) return undefined;
  const others = rest.filter((key) => key !== undefined);
  return others.length === rest.length ? [first, ...others] : undefined;
}

/** Makes a key of its bytes. */
export function secretsKeyOf(bytes: Buffer): SecretsKey {
  return { id: createHash("sha256").update("secrets key").update(bytes).digest("hex").slice(0, 8), bytes };
}

function readKey(text: string): SecretsKey | undefined {
  if (!KEY_PATTERN.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === secretsKeyBytes ? secretsKeyOf(bytes) : undefined;
}
