import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const KEY_PATTERN = /^sk_(?:prod|test)_[A-Za-z0-9_-]{16,128}$/;
const PREFIX_LENGTH = 16;

/** Whether a text has the form of an API key, known or not. */
export function isApiKeyShaped(text: string): boolean {
  return KEY_PATTERN.test(text);
}

/** Makes a new key with 192 random bits. It is shown once and stored only as its {@link hashSecret}. */
export function generateApiKey(environment: "prod" | "test"): string {
  return `sk_${environment}_${randomBytes(24).toString("base64url")}`;
}

/** The part of a key that is stored as it is: it finds the row, and names the key to people. */
export function apiKeyPrefix(key: string): string {
  return key.slice(0, PREFIX_LENGTH);
}

/** SHA-256 of a key, hex. */
export function hashSecret(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function hashesEqual(a: string, b: string): boolean {
  const left = Buffer.from(a, "hex");
  const right = Buffer.from(b, "hex");
  return left.length === right.length && timingSafeEqual(left, right);
}
