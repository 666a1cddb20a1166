import { setTimeout as sleep } from "node:timers/promises";
import { errorCodes, registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import type { OpenApiDocument } from "@error-model/core/openapi";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateApiKey } from "../../src/index.js";
import { databases } from "../databases.js";
import { startTestGateway } from "../test-gateway.js";
import type { TestGateway } from "../test-gateway.js";
import { requestOf } from "./request-of.js";
import type { FuzzRequest } from "./request-of.js";

/** Requests to all endpoints together: a few hundred in the tests, 10,000 in `pnpm run soak`. */
const REQUESTS = Number(process.env["FUZZ_REQUESTS"] ?? 300);
const AT_ONCE = 10;

const [, postgres] = databases;
const unlimited = { requests: 1_000_000, perSeconds: 1 };

let api: TestGateway;
let document: OpenApiDocument;
beforeAll(async () => {
  api = await startTestGateway(postgres!, {
    limits: { address: unlimited, account: unlimited, loginAddress: unlimited },
  });
  document = (await api.get("/openapi.json")).body as OpenApiDocument;
});
afterAll(() => api[Symbol.asyncDispose]());

test(
  "whatever is sent to any endpoint is answered with a success or with one of its declared codes, never with a 500",
  { timeout: 60_000 + REQUESTS * 200 },
  async () => {
    const account = await api.addAccount({ balance: 1_000_000_000n });
    const credentials = fc.oneof(
      { weight: 8, arbitrary: fc.constant({ "x-api-key": account.apiKey }) },
      { weight: 1, arbitrary: fc.constant({ "x-api-key": generateApiKey("prod") }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Record<string, string>>({}, { authorization: "Bearer a.b.c" }),
      },
    );
    const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
    );
    expect(operations.length).toBeGreaterThan(15);
    const each = Math.ceil(REQUESTS / operations.length);
    // All at the beginning: it takes seconds in which this process does nothing else, and in which connections that wait for
    // their next request would end.
    const samples = operations.map(({ template, method, operation }) => ({
      operation,
      sample: fc.sample(requestOf(template, method, operation, credentials), { numRuns: each, seed: 7 }),
    }));
    await sleep(500);
    const seen = new Map<string, number>();
    for (const { operation, sample } of samples) {
      const allowed = new Set(operation["x-error-codes"]);
      for (let from = 0; from < sample.length; from += AT_ONCE)
        await Promise.all(
          sample.slice(from, from + AT_ONCE).map(async (request) => {
            const outcome = await send(request);
            seen.set(outcome.code ?? "success", (seen.get(outcome.code ?? "success") ?? 0) + 1);
            const told = `${operation.operationId} ${JSON.stringify(request).slice(0, 600)} -> ${outcome.text.slice(0, 300)}`;
            expect(outcome.status, told).not.toBe(500);
            if (outcome.status === 200) return;
            expect(errorCodes, told).toContain(outcome.code);
            expect(allowed, told).toContain(outcome.code);
            expect(outcome.status, told).toBe(registry[outcome.code as ErrorCode].httpStatus);
          }),
        );
    }
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(REQUESTS);
    // A fuzz that gets no further than the door, or only in, says nothing.
    expect(seen.get("success") ?? 0).toBeGreaterThan(0);
    expect([...seen.keys()].length, JSON.stringify([...seen])).toBeGreaterThan(5);
  },
);

async function send({ path, method, headers, body }: FuzzRequest) {
  const response = await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, code: codeOf(text, response) };
}

function codeOf(text: string, { status }: Response): string | undefined {
  if (status === 200) return undefined;
  // Boundary: an error that is no envelope fails the test below.
  const { error_code: code } = JSON.parse(text) as { error_code?: unknown };
  return typeof code === "string" ? code : "none";
}
