import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { createAccount, generateApiKey } from "../../src/index.js";
import { openStorage } from "../../src/storage/open-storage.js";
import type { Storage } from "../../src/storage/storage.js";
import { secretsKey } from "../postgres-environment.js";
import type { Moment } from "./commit-proxy.js";
import { startDatabaseServer } from "./database-server.js";
import type { DatabaseServer } from "./database-server.js";
import { inspectSends } from "./inspect-sends.js";
import type { Damage } from "./inspect-sends.js";
import { sendUntilAnswered } from "./persistent-client.js";
import { startSupervisedGateway } from "./supervised-gateway.js";
import type { SupervisedGateway } from "./supervised-gateway.js";

/** What strikes. */
export const targets = ["connection", "gateway", "database"] as const;
export const moments: readonly Moment[] = ["before", "during", "after"];

/** What happens in one round. */
export interface Round {
  readonly target: (typeof targets)[number];
  readonly moment: Moment;
}

/** What a round came to. */
export interface RoundReport {
  readonly round: Round;
  readonly damage: Damage;
  readonly sends: number;
  readonly attempts: number;
  /** How often each code was answered, and how often there was no answer with one. */
  readonly answers: Readonly<Record<string, number>>;
}

/** Two gateways on one database, and 50 clients. */
export interface FaultStage extends AsyncDisposable {
  readonly storage: Storage;
  readonly play: (round: Round) => Promise<RoundReport>;
}

const GATEWAYS = 2;
const CLIENTS = 50;
const ACCOUNTS = 5;
/** One of the first sends of a round, so that the others are under way around it. */
const LATEST_STRIKE = 15;

/** Every combination of what strikes and when. */
export const rounds: readonly Round[] = targets.flatMap((target) =>
  moments.map((moment) => ({ target, moment })),
);

/** Starts the database, the gateways and their accounts. */
export async function openFaultStage(): Promise<FaultStage> {
  const server = await startDatabaseServer();
  const client = new Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query("create database soak");
  await client.end();
  const url = new URL(`${server.url}/soak`);
  const storage = await openStorage({ kind: "postgres", url: url.href, secretsKey });
  const gateways = await Promise.all(Array.from({ length: GATEWAYS }, () => startSupervisedGateway(url)));
  const keys: string[] = [];
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const apiKey = generateApiKey("prod");
    await createAccount(storage, { name: "Soak", balance: 1_000_000_000_000n, apiKey, now: new Date() });
    keys.push(apiKey);
  }
  const numbers = freshNumbers();
  return {
    storage,
    play: (round) => play(round, { server, storage, gateways, keys, numbers }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(gateways.map((gateway) => gateway[Symbol.asyncDispose]()));
      await storage.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

interface Parts {
  readonly server: DatabaseServer;
  readonly storage: Storage;
  readonly gateways: readonly SupervisedGateway[];
  readonly keys: readonly string[];
  readonly numbers: Iterator<string, never>;
}

async function play(round: Round, parts: Parts): Promise<RoundReport> {
  const { server, storage, gateways, keys, numbers } = parts;
  const [victim] = gateways as [SupervisedGateway];
  const strikes: Record<Round["target"], () => Promise<void>> = {
    connection: () => Promise.resolve(),
    gateway: () => victim.crash(),
    database: () => server.crash(),
  };
  const nth = 1 + Math.floor(Math.random() * LATEST_STRIKE);
  const struck = victim.proxy.arm({ moment: round.moment, nth, strike: strikes[round.target] });
  const urls = gateways.map((gateway) => gateway.url);
  const sending = Array.from({ length: CLIENTS }, (_, index) => {
    const recipients = Array.from({ length: 1 + (index % 3) }, () => numbers.next().value);
    const turned = index % 2 === 0 ? urls : urls.toReversed();
    return sendUntilAnswered(turned, keys[index % keys.length] ?? "", recipients);
  });
  const sends = await Promise.all(sending);
  await struck;
  const answers: Record<string, number> = {};
  for (const { errorCode = "none" } of sends.flatMap((send) => send.attempts))
    answers[errorCode] = (answers[errorCode] ?? 0) + 1;
  return {
    round,
    damage: await whenUp(() => inspectSends(storage, sends)),
    sends: sends.length,
    attempts: sends.reduce((sum, send) => sum + send.attempts.length, 0),
    answers,
  };
}

/** The inspection's own connections were cut as well. */
async function whenUp<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(250);
    }
}

/** German mobile numbers, each once. */
function* freshNumbers(): Generator<string, never> {
  for (let index = 0; ; index += 1) yield `+49151${String(10_000_000 + index)}`;
}
