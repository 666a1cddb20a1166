import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { createAccount, generateApiKey } from "../../src/index.js";
import { openStorage } from "../../src/storage/open-storage.js";
import type { Storage } from "../../src/storage/storage.js";
import { postgresEnvironment, secretsKey } from "../postgres-environment.js";
import { startDatabaseServer } from "../soak/database-server.js";
import { startLoadServer } from "./load-server.js";
import type { LoadServer } from "./load-server.js";
import type { LoadRequest } from "./run-load.js";

/** A gateway and the bare handlers on one database of their own. */
export interface LoadStage extends AsyncDisposable {
  readonly storage: Storage;
  readonly gateway: LoadServer;
  readonly bare: LoadServer;
  /** The next send, of accounts in turn. */
  readonly nextSend: () => LoadRequest;
}

/** Accounts of the load: sends of one account wait for each other, and so do those of a handler that books. */
export const loadAccounts = 40;

/** Starts them all. */
export async function openLoadStage(): Promise<LoadStage> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startDatabaseServer());
  const client = new Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query("create database load");
  await client.end();
  const DATABASE_URL = `${server.url}/load`;
  const storage = stack.adopt(await openStorage({ kind: "postgres", url: DATABASE_URL, secretsKey }), (it) =>
    it.close(),
  );
  const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
  const gateway = stack.use(
    await startLoadServer([main, "serve", "--port", "0"], {
      ...postgresEnvironment(DATABASE_URL),
      // All of the load comes from one address, and a machine that is fast enough would meet its limit.
      GATEWAY_LIMIT_ADDRESS: "1000000/1",
    }),
  );
  const bareServer = fileURLToPath(new URL("./bare-server.ts", import.meta.url));
  const bare = stack.use(
    await startLoadServer([bareServer], { DATABASE_URL, REFUSAL: await refusalOf(gateway) }),
  );
  const nextSend = await sends(storage);
  const all = stack.move();
  return { storage, gateway, bare, nextSend, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** What the gateway answers without credentials, for the bare handler to answer the same to the byte. */
async function refusalOf({ url }: LoadServer): Promise<string> {
  const answer = await fetch(`${url}/api/v1/user/balance`);
  const hopByHop = ["connection", "content-length", "date", "keep-alive"];
  const headers = [...answer.headers].filter(([name]) => !hopByHop.includes(name));
  return JSON.stringify({ headers: Object.fromEntries(headers), body: await answer.text() });
}

/** Makes accounts, and the requests that send a text from each of them in turn. */
async function sends(storage: Storage): Promise<() => LoadRequest> {
  const accounts: { id: number; apiKey: string }[] = [];
  for (let index = 0; index < loadAccounts; index += 1) {
    const apiKey = generateApiKey("prod");
    const balance = 1_000_000_000_000n;
    accounts.push({
      apiKey,
      id: await createAccount(storage, { name: "Load", balance, apiKey, now: new Date() }),
    });
  }
  let sent = 0;
  return () => {
    sent += 1;
    const { id, apiKey } = accounts[sent % loadAccounts] ?? { id: 0, apiKey: "" };
    const number = `+49151${String(10_000_000 + sent)}`;
    const body = JSON.stringify({ to: [number], message: "Your code is 1234", sender_id: "Acme" });
    const headers = {
      "content-type": "application/json",
      "content-length": String(body.length),
      "x-api-key": apiKey,
      // For the handler that looks nothing up. A fresh database gives an account and its workspace the same id.
      "x-account": String(id),
      "idempotency-key": `load-${sent}`,
    };
    return { method: "POST", path: "/api/v1/sms/send", headers, body };
  };
}
