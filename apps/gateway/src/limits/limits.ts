import { RateLimiterDrizzle, RateLimiterMemory } from "rate-limiter-flexible";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { match } from "ts-pattern";
import { rateLimits } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { addressGroup } from "./address-group.js";
import { createProgressiveLimit } from "./progressive-limit.js";
import type { ProgressiveDelay, ProgressiveLimit } from "./progressive-limit.js";
import { createWindowLimit } from "./window-limit.js";
import type { RateLimit, WindowLimit } from "./window-limit.js";

/** What is limited, and where is counted. */
export interface LimitSettings {
  /** `memory` counts per process; with several on one database, `database` keeps their counts together. */
  readonly store: "memory" | "database";
  /** All requests of one address. */
  readonly address: RateLimit;
  /** All requests of one account, by all its keys and people. */
  readonly account: RateLimit;
  /** Logins from one address. */
  readonly loginAddress: RateLimit;
  /** Wrong passwords for one name, from wherever. */
  readonly loginName: ProgressiveDelay;
  /** Wrong codes of one user from one address. */
  readonly secondFactor: ProgressiveDelay;
}

/** The limits of the API's pages, where they name one. */
export const defaultLimits: LimitSettings = {
  store: "memory",
  address: { requests: 5000, perSeconds: 1 },
  account: { requests: 1000, perSeconds: 1 },
  loginAddress: { requests: 5, perSeconds: 60 },
  loginName: { freeAttempts: 5, firstDelaySeconds: 5, maxDelaySeconds: 900 },
  secondFactor: { freeAttempts: 3, firstDelaySeconds: 5, maxDelaySeconds: 900 },
};

/** Every limit of the gateway. */
export interface Limits {
  readonly address: WindowLimit;
  readonly account: WindowLimit;
  readonly loginAddress: WindowLimit;
  readonly loginName: ProgressiveLimit;
  readonly secondFactor: {
    readonly take: (userId: number, address: string) => ReturnType<ProgressiveLimit["take"]>;
    readonly clear: (userId: number, address: string) => Promise<void>;
  };
}

/** How long attempts in a row are remembered, seconds. */
const ATTEMPTS_SECONDS = 86_400;
/** Attempts without end: the delay is what slows them down. */
const UNLIMITED = 2 ** 31 - 1;
/**
 * Wrong codes of one user from all addresses together, beyond the free ones from each: whoever has the password and many
 * addresses would else try on.
 */
const FREE_CODES_FROM_ANYWHERE = 20;

/** Makes the limits of one gateway. */
export function createLimits(settings: LimitSettings, database: Database): Limits {
  const counter = (name: string, points: number, duration: number): RateLimiterAbstract =>
    match(settings.store)
      .with("memory", () => new RateLimiterMemory({ keyPrefix: name, points, duration }))
      .with(
        "database",
        () =>
          new RateLimiterDrizzle({
            keyPrefix: name,
            points,
            duration,
            storeClient: database,
            schema: rateLimits,
            clearExpiredByTimeout: false,
          }),
      )
      .exhaustive();
  const perWindow = (name: string, { requests, perSeconds }: RateLimit) =>
    createWindowLimit(counter(name, requests, perSeconds));
  const progressive = (name: string, delay: ProgressiveDelay) =>
    createProgressiveLimit(
      counter(`${name}:attempts`, UNLIMITED, ATTEMPTS_SECONDS),
      counter(`${name}:gate`, 1, delay.maxDelaySeconds),
      delay,
    );
  const address = perWindow("address", settings.address);
  const loginAddress = perWindow("login-address", settings.loginAddress);
  const code = progressive("second-factor", settings.secondFactor);
  const anyCode = progressive("second-factor-anywhere", {
    ...settings.secondFactor,
    freeAttempts: FREE_CODES_FROM_ANYWHERE,
  });
  return {
    address: { take: (client) => address.take(addressGroup(String(client))) },
    account: perWindow("account", settings.account),
    loginAddress: { take: (client) => loginAddress.take(addressGroup(String(client))) },
    loginName: progressive("login-name", settings.loginName),
    secondFactor: {
      take: async (userId, client) => {
        const taken = await code.take(`${userId}:${addressGroup(client)}`);
        return taken.ok ? anyCode.take(String(userId)) : taken;
      },
      clear: async (userId, client) => {
        await code.clear(`${userId}:${addressGroup(client)}`);
        await anyCode.clear(String(userId));
      },
    },
  };
}
