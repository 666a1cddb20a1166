import { Secret, TOTP } from "otpauth";

/** What authenticator apps show above the code. */
const ISSUER = "SMS Gateway";
/** One step of 30 seconds to either side: clocks differ, and typing takes a while. */
const WINDOW = 1;

/** Makes a new secret for an authenticator app, base32, 160 bits. */
export function generateTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** Whether a text can be the secret of an authenticator app: base32 of 80 bits or more. */
export function isTotpSecret(text: string): boolean {
  return /^[A-Z2-7]{16,128}$/.test(text);
}

/** The `otpauth://` address that an authenticator app reads from a QR code. */
export function totpAddress(secret: string, username: string): string {
  return new TOTP({ issuer: ISSUER, label: username, secret: Secret.fromBase32(secret) }).toString();
}

/** The time step that a code belongs to (RFC 6238), if it is the code of now or of a step next to it. */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}
