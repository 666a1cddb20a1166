import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import type { GatewayOptions } from "../gateway.js";
import { createClientAddress } from "../http/client-address.js";
import type { LimitSettings } from "../limits/limits.js";
import type { RateLimit } from "../limits/window-limit.js";
import { isLongEnough } from "../login/signing-secret.js";

/** What the environment says about who may do what, and how often. */
export type AccessOptions = Pick<GatewayOptions, "limits" | "tokens" | "trustedProxies">;

type Environment = Readonly<Record<string, string | undefined>>;

const LIMIT_PATTERN = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/;

/** Reads the part of the environment that is about access. A failure is a sentence per mistake, without secrets. */
export function readAccessEnvironment(env: Environment): Result<AccessOptions, readonly string[]> {
  const mistakes: string[] = [];
  const limits: { -readonly [K in keyof LimitSettings]?: LimitSettings[K] } = {};
  const store = env["GATEWAY_LIMIT_STORE"] ?? "";
  if (store === "memory" || store === "database") limits.store = store;
  else if (store !== "") mistakes.push(`GATEWAY_LIMIT_STORE: "${store}" is neither memory nor database.`);
  const places = [
    ["address", "GATEWAY_LIMIT_ADDRESS"],
    ["account", "GATEWAY_LIMIT_ACCOUNT"],
    ["loginAddress", "GATEWAY_LIMIT_LOGIN"],
  ] as const;
  for (const [place, name] of places) {
    const text = env[name] ?? "";
    const limit = parseLimit(text);
    if (limit !== undefined) limits[place] = limit;
    else if (text !== "")
      mistakes.push(`${name}: "${text}" is not requests/seconds, such as 1000/1 for a thousand per second.`);
  }
  const trustedProxies = (env["GATEWAY_TRUSTED_PROXIES"] ?? "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "");
  for (const entry of trustedProxies)
    if (!isProxy(entry))
      mistakes.push(`GATEWAY_TRUSTED_PROXIES: "${entry}" is no address, no CIDR range, and not loopback.`);
  const secret = env["GATEWAY_TOKEN_SECRET"] ?? "";
  if (secret !== "" && !isLongEnough(secret))
    mistakes.push("GATEWAY_TOKEN_SECRET must have 32 bytes or more.");
  if (mistakes.length > 0) return err(mistakes);
  return ok({ limits, trustedProxies, tokens: secret === "" ? {} : { secret } });
}

function parseLimit(text: string): RateLimit | undefined {
  const [, requests, perSeconds] = LIMIT_PATTERN.exec(text) ?? [];
  return requests === undefined ? undefined : { requests: Number(requests), perSeconds: Number(perSeconds) };
}

function isProxy(entry: string): boolean {
  try {
    createClientAddress([entry]);
    return true;
  } catch {
    return false;
  }
}
