import { createAccount, generateApiKey } from "../../src/index.js";
import type { NewAccount } from "../../src/index.js";
import type { Database, Storage } from "../../src/storage/storage.js";
import type { CaseRequest } from "./case-request.js";

/** An account that a case made, with its key. */
export interface StageAccount {
  readonly id: number;
  readonly apiKey: string;
}

/** What came back. `body` is the parsed JSON, or the text where it is none. */
export interface StageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** One gateway, or several on one database, and what a case does with them. */
export interface Stage {
  readonly storage: Storage;
  readonly database: Database;
  /** Creates an account with 100 EUR and a key that may do everything. */
  readonly addAccount: (account?: Partial<NewAccount>) => Promise<StageAccount>;
  /** Sends a request; where there are several gateways, each request goes to the next of them. */
  readonly send: (request: CaseRequest) => Promise<StageAnswer>;
  /** Undoes something when the case has ended. */
  readonly afterwards: (undo: () => Promise<unknown>) => void;
}

/** A stage and how to leave it. */
export interface OpenStage extends AsyncDisposable {
  readonly stage: Stage;
  /** Undoes what the last case asked to have undone, the latest first. */
  readonly endCase: () => Promise<void>;
}

/** Makes a stage of running gateways and the database below them. */
export function openStage(urls: readonly string[], storage: Storage, close: () => Promise<void>): OpenStage {
  const undoing: (() => Promise<unknown>)[] = [];
  let turn = 0;
  const nextUrl = () => urls[turn++ % urls.length] ?? "";
  return {
    stage: {
      storage,
      database: storage.database,
      addAccount: async (account = {}) => {
        const apiKey = account.apiKey ?? generateApiKey("prod");
        const defaults = { name: "Case", balance: 100_000_000n, now: new Date() };
        return { id: await createAccount(storage, { ...defaults, ...account, apiKey }), apiKey };
      },
      send: (request) => sendTo(nextUrl(), request),
      afterwards: (undo) => void undoing.push(undo),
    },
    endCase: async () => {
      for (const undo of undoing.splice(0).toReversed()) await undo();
    },
    [Symbol.asyncDispose]: close,
  };
}

async function sendTo(url: string, request: CaseRequest): Promise<StageAnswer> {
  const { method, path, headers = {}, body } = request;
  const response = await fetch(new URL(path, url), {
    method,
    headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
