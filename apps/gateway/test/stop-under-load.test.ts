import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAccount, generateApiKey } from "../src/index.js";
import { ledger, messages } from "../src/storage/schema.js";
import { openStorage } from "../src/storage/open-storage.js";
import { databases } from "./databases.js";
import { startGatewayProcess } from "./gateway-process.js";
import { postgresEnvironment } from "./postgres-environment.js";

const CLIENTS = 20;
const LOAD_BEFORE_MS = 1500;
/** How long requests under way may take, with as much again for a busy machine. */
const LONGEST_STOP_MS = 20_000;

/** How one send ended. */
type Ended =
  | { readonly kind: "answered"; readonly status: number }
  /** Nobody listened any more. */
  | { readonly kind: "refused" }
  /** A kept connection was closed when the request was on its way to it: nothing of it was read. */
  | { readonly kind: "cut" };

/** Sends over kept connections, as a client under load does. Without an idempotency key: each is sent once. */
function send(url: string, agent: Agent, apiKey: string, number: string): Promise<Ended> {
  const body = JSON.stringify({ to: [number], message: "Hello", sender_id: "Acme" });
  const headers = { "content-type": "application/json", "content-length": body.length, "x-api-key": apiKey };
  return new Promise((resolve) => {
    const outgoing = request(`${url}/api/v1/sms/send`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ kind: "answered", status: answer.statusCode ?? 0 }));
      answer.on("error", () => resolve({ kind: "cut" }));
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === "ECONNREFUSED" ? "refused" : "cut" }),
    );
    outgoing.end(body);
  });
}

test("a gateway that is told to stop under load answers what it has taken, loses and repeats nothing, and ends with 0", async () => {
  const place = await databases[1]!.create();
  const storage = await openStorage(place);
  const apiKey = generateApiKey("prod");
  await createAccount(storage, { name: "Load", balance: 1_000_000_000_000n, apiKey, now: new Date() });
  await using gateway = startGatewayProcess(
    ["serve", "--port", "0"],
    postgresEnvironment(place.kind === "postgres" ? place.url : ""),
  );
  const url = await gateway.url;
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const ends: Ended[] = [];
  let next = 10_000_000;
  const client = async () => {
    for (;;) {
      next += 1;
      const end = await send(url, agent, apiKey, `+49151${next}`);
      ends.push(end);
      if (end.kind === "refused") return;
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  await sleep(LOAD_BEFORE_MS);
  const told = performance.now();
  const { exitCode, stderr } = await gateway.stop("SIGTERM");
  const took = performance.now() - told;
  await clients;
  agent.destroy();

  // A line for each answer, and nothing that anybody would have to look at.
  const levels = stderr
    .trimEnd()
    .split("\n")
    .map((line) => /"level":"(\w+)"/.exec(line)?.[1] ?? line);
  expect({ exitCode, levels: [...new Set(levels)] }).toEqual({ exitCode: 0, levels: ["info"] });
  expect(took).toBeLessThan(LONGEST_STOP_MS);
  const answered = ends.filter((end) => end.kind === "answered");
  expect(answered.length).toBeGreaterThan(CLIENTS);
  expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]));
  expect(levels.length).toBeGreaterThanOrEqual(answered.length);
  // Everything that was answered is there once, and nothing that was not.
  const rows = await storage.database.select({ recipient: messages.recipient }).from(messages);
  expect(rows).toHaveLength(answered.length);
  expect(new Set(rows.map(({ recipient }) => recipient)).size).toBe(answered.length);
  expect(await storage.database.$count(ledger)).toBe(answered.length + 1);
  await storage.close();
});
