import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, parseResponse } from "@error-model/client";
import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import type { AsyncComparison } from "./compare.ts";

const envelope = JSON.stringify({
  status: false,
  error_code: "TOKEN_EXPIRED",
  description: "The token has expired.",
});
const headers = { "content-type": "application/json", "x-request-id": "req-1" };

export const readingAnEnvelope: AsyncComparison<Response> = {
  title: "a 401 envelope of a Response: parseResponse / text() and JSON.parse",
  prepare: () => new Response(envelope, { status: 401, headers }),
  reference: async (response) => JSON.parse(await response.text()) as unknown,
  subject: (response) => parseResponse(response, { errors: ["TOKEN_EXPIRED"] }),
  goal: 1.25,
};

/** Both send the same headers, and read the body as JSON. */
export function callingAServer(baseUrl: string): AsyncComparison<undefined> {
  const read = defineEndpoint({
    method: "GET",
    path: "/balance",
    request: {},
    response: z.looseObject({ balance: z.number(), currency: z.string() }),
    errors: ["UNAUTHORIZED"],
    honoursIdempotencyKey: false,
  });
  const client = createClient({ baseUrl, apiKey: "sk_test_1" });
  return {
    title: "a successful request to a local server: client.call / bare fetch",
    prepare: () => undefined,
    reference: async () => {
      const sent = { accept: "application/json", "x-api-key": "sk_test_1" };
      return await (await fetch(`${baseUrl}/balance`, { headers: sent })).json();
    },
    subject: () => client.call(read),
    goal: 1.1,
  };
}

/** Answers a balance to everything. */
export async function startBalanceServer(): Promise<AsyncDisposable & { readonly baseUrl: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"balance":12.5,"currency":"EUR"}');
  });
  // Longer than a loaded machine may stop the client between two requests.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
