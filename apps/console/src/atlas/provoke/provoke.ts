import { createClient, mergeHooks } from "@error-model/client";
import type { Failure } from "@error-model/client";
import { apiBasePath } from "@error-model/contract";
import type { ErrorCode } from "@error-model/core";
import { callJournal, createJournal } from "../../trace/call-journal.js";
import type { CallTrace } from "../../trace/call-trace.js";
import { readDemoCredentials } from "./demo-credentials.js";
import { describeAnswer, describeRequest } from "./exchange.js";
import type { Exchange } from "./exchange.js";
import { recipes } from "./recipes.js";

/** How a provocation ended. */
export type Provocation =
  /** The gateway is no demo: nothing in it is there to fail. */
  | { readonly kind: "no-demo" }
  /** The credentials could not be read. */
  | { readonly kind: "not-ready"; readonly failure: Failure }
  /** It failed, as it should. `exchange` is the last one; there is none where nothing went over the wire. */
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly exchange: Exchange | undefined;
      /** The course of the call: its attempts and waits. */
      readonly trace: CallTrace | undefined;
    }
  /** It went well, which it should not. */
  | { readonly kind: "succeeded"; readonly exchange: Exchange | undefined };

/** Makes the gateway answer a code by its real cause, and gives what went over the wire and what the client made of it. */
export async function provoke(code: ErrorCode, signal: AbortSignal): Promise<Provocation> {
  const demo = await readDemoCredentials(signal);
  if (!demo.ok) {
    const isNoDemo = demo.error.kind === "api" || demo.error.kind === "invalid-response";
    return isNoDemo ? { kind: "no-demo" } : { kind: "not-ready", failure: demo.error };
  }
  const { access, call, times = 1, spoil = (body: string) => body } = recipes[code];
  let exchange: Exchange | undefined;
  const journal = createJournal();
  const client = createClient({
    ...access?.(demo.value),
    baseUrl: new URL(apiBasePath, globalThis.location.origin),
    // As the console's own pages have it, though with shorter waits: somebody watches. Where asking too often is the cause,
    // a retry that waits as it is told to would make it go away.
    retry: { maxAttempts: times > 1 ? 1 : 3, baseMs: 400, budgetMs: 15_000 },
    timeoutMs: 15_000,
    hooks: mergeHooks(callJournal.hooks(), journal.hooks()),
    fetch: async (url, init) => {
      const sent = typeof init.body === "string" ? { ...init, body: spoil(init.body) } : init;
      const request = describeRequest(url, sent);
      exchange = undefined;
      const response = await globalThis.fetch(url, sent);
      exchange = { request, answer: await describeAnswer(response) };
      return response;
    },
  });
  let failure: Failure | undefined;
  for (let time = 0; time < times; time += 1) {
    const result = await call(client, demo.value, signal);
    failure = result.ok ? undefined : result.error;
    if (failure?.kind === "api" && failure.error.error_code === code) break;
    if (failure?.kind === "aborted") break;
  }
  if (failure === undefined) return { kind: "succeeded", exchange };
  return { kind: "failed", failure, exchange, trace: journal.get()[0] };
}
