import { eq, sql } from "drizzle-orm";
import { createAccount, createGateway, generateApiKey, listen } from "../src/index.js";
import type { Gateway, GatewayOptions, NewAccount } from "../src/index.js";
import { accounts, ledger } from "../src/storage/schema.js";
import type { TestDatabase } from "./databases.js";

/** An account of a test, with its key. */
export interface TestAccount {
  readonly id: number;
  readonly apiKey: string;
}

/** What came back over HTTP. `body` is the parsed JSON, or the text where it is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** A gateway on a port of its own, and what a test does with it. */
export interface TestGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly url: string;
  readonly addAccount: (account?: Partial<NewAccount>) => Promise<TestAccount>;
  readonly topUp: (account: TestAccount, amount: bigint) => Promise<void>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly call: (
    method: string,
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Sends to the given numbers, with a text of one part unless another is given. */
  readonly send: (account: TestAccount, to: readonly string[], options?: SendOptions) => Promise<Answer>;
}

export interface SendOptions {
  readonly message?: string;
  readonly idempotencyKey?: string;
}

/** Starts a gateway on a new database. No carrier works unless a pace is given. */
export async function startTestGateway(
  database: TestDatabase,
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  return openTestGateway({ storage: await database.create(), ...options });
}

/** Starts a gateway with the given options. */
export async function openTestGateway(options: GatewayOptions): Promise<TestGateway> {
  const gateway = await createGateway({ carrier: "none", ...options });
  const running = await listen(gateway, { host: "127.0.0.1", port: 0 });
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(path, running.url), init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
  const send: TestGateway["call"] = (method, path, body, headers = {}) =>
    call(path, {
      method,
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  const post: TestGateway["post"] = (path, body, headers) => send("POST", path, body, headers);
  return {
    gateway,
    url: running.url,
    addAccount: async (account = {}) => {
      const apiKey = account.apiKey ?? generateApiKey("prod");
      const id = await createAccount(gateway.storage, {
        name: "Test",
        balance: 100_000_000n,
        now: new Date(),
        ...account,
        apiKey,
      });
      return { id, apiKey };
    },
    topUp: async ({ id }, amount) => {
      const topped = await gateway.storage.transaction(async (tx) => {
        await tx.insert(ledger).values({
          accountId: id,
          amount,
          type: "deposit",
          description: "Top-up",
          createdAt: new Date(),
        });
        await tx
          .update(accounts)
          .set({ balance: sql`${accounts.balance} + ${amount}` })
          .where(eq(accounts.id, id));
      });
      if (!topped.ok) throw new Error("The top-up failed.", { cause: topped.error.cause });
    },
    get: (path, headers = {}) => call(path, { headers }),
    call: send,
    post,
    send: ({ apiKey }, to, { message = "Hello", idempotencyKey } = {}) =>
      post(
        "/api/v1/sms/send",
        { to, message, sender_id: "Acme" },
        {
          "x-api-key": apiKey,
          ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
        },
      ),
    [Symbol.asyncDispose]: () => running.close(),
  };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
