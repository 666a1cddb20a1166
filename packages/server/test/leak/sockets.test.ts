import fastify from "fastify";
import { pino } from "pino";
import { expect, test } from "vitest";
import { handleErrors } from "../../src/fastify.js";
import { logTo } from "../../src/index.js";
import { adapters } from "../conformance/servers/adapters.js";
import { pathOf, throwOddity } from "../conformance/servers/raise.js";
import { running } from "../conformance/servers/running-server.js";
import { ANY_CANARY, secretParts } from "./canaries.js";
import { failures } from "./failures.js";

interface LogLine {
  readonly level: number;
  readonly error_code: string;
  readonly error?: unknown;
}

/** Whether it is thrown at once or later, and what the client would rather have. */
const ways = [
  ["throw", "application/json"],
  ["reject", "application/problem+json"],
] as const;

test("no two failures have the same path", () => {
  const kinds = Object.keys(failures);
  expect(new Set(kinds.map(pathOf)).size).toBe(kinds.length);
});

test.each(Object.entries(adapters))(
  "over sockets and with pino, %s tells the client and the log of 50 kinds of failure and leaks nothing",
  async (_, start) => {
    const written: string[] = [];
    const logger = pino({ level: "trace" }, { write: (line: string) => void written.push(line) });
    await using server = await start({ log: logTo(logger), catalogueUrl: "https://docs.example" });
    const leaks: string[] = [];
    for (const [kind, { code = "INTERNAL_ERROR" }] of Object.entries(failures))
      for (const [way, accept] of ways) {
        const url = `http://127.0.0.1:${String(server.port)}/${way}/${pathOf(kind)}`;
        const response = await fetch(url, { headers: { accept } });
        const body = await response.text();
        const told = [response.statusText, ...[...response.headers].flat(), body].join("\n");
        const lines = written.splice(0);
        expect([kind, lines.length]).toEqual([kind, 1]);
        const line = lines.join("");
        const { error, ...rest } = JSON.parse(line) as LogLine;
        expect([kind, JSON.parse(body)]).toEqual([kind, expect.objectContaining({ error_code: code })]);
        expect([kind, rest.error_code, error !== undefined]).toEqual([kind, code, true]);
        if (ANY_CANARY.test(told)) leaks.push(`${kind}: the answer`);
        if (ANY_CANARY.test(JSON.stringify(rest))) leaks.push(`${kind}: the log, beside the error`);
        if (secretParts.some((part) => line.includes(part))) leaks.push(`${kind}: a secret in the log`);
      }
    expect(leaks).toEqual([]);
  },
);

test("where Fastify logs by itself as well, its lines know nothing of the failure", async () => {
  const written: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void written.push(line) });
  const app = fastify({ loggerInstance: logger });
  handleErrors(app, { log: logTo(logger) });
  app.get<{ Params: { name: string } }>("/throw/:name", ({ params }) => throwOddity(params.name));
  await app.listen({ port: 0, host: "127.0.0.1" });
  await using server = await running(app.server);
  written.length = 0;
  for (const kind of Object.keys(failures))
    await fetch(`http://127.0.0.1:${String(server.port)}/throw/${pathOf(kind)}`);
  const lines = written.map((line) => JSON.parse(line) as LogLine);
  const ofFastify = lines.filter((line) => !("error_code" in line));
  expect(ofFastify.length).toBeGreaterThanOrEqual(Object.keys(failures).length);
  expect(lines.length - ofFastify.length).toBe(Object.keys(failures).length);
  expect(ofFastify.filter((line) => ANY_CANARY.test(JSON.stringify(line)))).toEqual([]);
});
