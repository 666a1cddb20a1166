import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { z } from "zod";
import { isApiKeyShaped } from "../accounts/api-key.js";
import { createClientAddress } from "../http/client-address.js";
import { logLevels } from "../log/create-log.js";
import { isAcceptablePassword } from "../login/create-user.js";
import { isLongEnough } from "../login/signing-secret.js";
import { isTotpSecret } from "../login/totp.js";
import { secretsKeyRule } from "../secrets/open-secret-box.js";
import { readSecretsKeys } from "../secrets/secrets-key.js";
import { limitSchema } from "./limit.js";

/** The environment variables of a process. */
export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/** A value that must not be shown: its message says the rule, never what was given. */
const secret = (isGood: (text: string) => boolean, rule: string) =>
  z.string().refine(isGood, { error: `must ${rule}.` });

/** A value that is shown when it is wrong. */
const shown = (isGood: (text: string) => boolean, rule: string) =>
  z.string().refine(isGood, { error: ({ input }) => `"${String(input)}" ${rule}.` });

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: ({ input }) => `"${String(input)}" is none of ${words.join(", ")}.` });

const milliseconds = shown(
  (text) => /^\d{1,7}$/.test(text),
  "is no whole number of milliseconds, 0 to 9999999",
).transform(Number);

const seconds = shown(
  (text) => /^\d{1,6}$/.test(text),
  "is no whole number of seconds, 0 to 999999",
).transform(Number);

const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ""))
  .superRefine((entries, context) => {
    for (const entry of entries)
      if (!isProxy(entry)) context.addIssue(`"${entry}" is no address, no CIDR range, and not loopback.`);
  });

/** Every variable that the gateway reads. One that begins with GATEWAY_ and is not here is a mistake. */
const environmentSchema = z
  .strictObject({
    DATABASE_URL: z.string(),
    GATEWAY_BALANCE_CACHE_SECONDS: seconds,
    GATEWAY_DEMO_KEY: secret(
      isApiKeyShaped,
      "be sk_test_ or sk_prod_ and 16 to 128 letters, digits, underscores or hyphens",
    ),
    GATEWAY_DEMO_PASSWORD: secret(isAcceptablePassword, "have 12 to 256 characters"),
    GATEWAY_DEMO_TOTP: secret(isTotpSecret, "be base32: 16 to 128 of the characters A to Z and 2 to 7"),
    GATEWAY_HEADERS_TIMEOUT_MS: milliseconds,
    GATEWAY_LIMIT_ACCOUNT: limitSchema,
    GATEWAY_LIMIT_ADDRESS: limitSchema,
    GATEWAY_LIMIT_LOGIN: limitSchema,
    GATEWAY_LIMIT_STORE: oneOf(["memory", "database"]),
    GATEWAY_LOG_LEVEL: oneOf(logLevels),
    GATEWAY_OPERATOR_TOKEN: z.string(),
    GATEWAY_PUBLIC_URL: shown(isWebAddress, "is no address such as https://sms.example"),
    GATEWAY_REQUEST_TIMEOUT_MS: milliseconds,
    GATEWAY_SECRETS_KEY: secret((text) => readSecretsKeys(text) !== undefined, secretsKeyRule),
    GATEWAY_STOP_DELAY_MS: milliseconds,
    GATEWAY_TOKEN_SECRET: secret(isLongEnough, "have 32 bytes or more"),
    GATEWAY_TRUSTED_PROXIES: addresses,
  })
  .partial();

/** What the environment says. What is not there is left at its default. */
export type Environment = z.output<typeof environmentSchema>;

/**
 * Reads the environment. A failure has a sentence per mistake, all of them at once, and shows no secret. An empty variable
 * counts as one that is not set.
 */
export function readEnvironment(env: ProcessEnvironment): Result<Environment, readonly string[]> {
  const ours = Object.entries(env).filter(
    ([name, value]) => value !== "" && (name === "DATABASE_URL" || name.startsWith("GATEWAY_")),
  );
  const given = Object.fromEntries(ours);
  const parsed = environmentSchema.safeParse(given);
  const issues = parsed.success ? [] : parsed.error.issues;
  const mistakes = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => `${name}: the gateway reads no such variable.`)
      : [`${String(issue.path[0])}: ${issue.message}`],
  );
  if (Object.hasOwn(given, "DATABASE_URL") && !Object.hasOwn(given, "GATEWAY_SECRETS_KEY"))
    mistakes.push(`GATEWAY_SECRETS_KEY: is missing beside DATABASE_URL; it must ${secretsKeyRule}.`);
  return parsed.success && mistakes.length === 0 ? ok(parsed.data) : err(mistakes);
}

function isProxy(entry: string): boolean {
  try {
    createClientAddress([entry]);
    return true;
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && !text.endsWith("/") && url.search === "";
}
