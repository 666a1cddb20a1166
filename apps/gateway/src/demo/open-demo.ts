import { createLimits } from "../limits/limits.js";
import type { Limits, LimitSettings } from "../limits/limits.js";
import { logOut } from "../login/log-out.js";
import type { LoginServices } from "../login/login-services.js";
import { openSession } from "../login/sessions.js";
import type { TokenKind } from "../login/tokens.js";
import type { Storage } from "../storage/storage.js";
import { setScenes } from "./set-scenes.js";
import type { DemoScenes } from "./set-scenes.js";

/** What is there to meet every code with. It exists in a demo only. */
export interface Demo {
  /** The gateway's limits, and a lower one of the account that is there to reach it. */
  readonly limits: Limits;
  /** Gives the keys, and sessions that were opened for whoever asks. Forgets the wrong codes from that address. */
  readonly credentials: (address: string) => Promise<DemoCredentials>;
}

/** As `GET /demo/credentials.json` answers. */
export interface DemoCredentials {
  readonly keys: DemoScenes["keys"];
  readonly tokens: {
    readonly person: string;
    readonly expired: string;
    readonly loggedOut: string;
    /** Of a person whose account has no main workspace. */
    readonly lost: string;
    /** Of a login whose code is still missing. */
    readonly secondFactor: string;
  };
  /** A workspace of somebody else. */
  readonly foreignWorkspaceId: string;
}

/** What the demo is a part of. */
export interface DemoOptions {
  readonly storage: Storage;
  readonly settings: LimitSettings;
  readonly limits: Limits;
  readonly login: LoginServices;
  readonly now: () => Date;
}

/** Low enough that a person at a page reaches it. */
const BUSY_LIMIT = { requests: 3, perSeconds: 60 };
const LIFETIME_SECONDS = 300;
const HOUR_MS = 3_600_000;

/** Puts into the database what the demo needs. */
export async function openDemo({ storage, settings, limits, login, now }: DemoOptions): Promise<Demo> {
  const { database } = storage;
  const scenes = await setScenes(storage, now());
  const { users } = scenes;
  const { account: busyLimit } = createLimits({ ...settings, account: BUSY_LIMIT }, database);

  const session = async (userId: number, kind: TokenKind = "access", issuedAt = now()): Promise<string> => {
    const opened = { userId, kind, lifetimeSeconds: LIFETIME_SECONDS, now: issuedAt };
    return (await openSession(database, login.tokens, opened)).token;
  };
  return {
    limits: {
      ...limits,
      account: {
        take: (id) => (id === scenes.busyAccountId ? busyLimit.take(id) : limits.account.take(id)),
      },
    },
    credentials: async (address) => {
      const loggedOut = await session(users.person);
      await logOut(login, loggedOut, now());
      await limits.secondFactor.clear(users.guesser, address);
      return {
        keys: scenes.keys,
        tokens: {
          person: await session(users.person),
          expired: await session(users.person, "access", new Date(now().getTime() - HOUR_MS)),
          loggedOut,
          lost: await session(users.lost),
          secondFactor: await session(users.guesser, "second-factor"),
        },
        foreignWorkspaceId: String(scenes.foreignWorkspaceId),
      };
    },
  };
}
