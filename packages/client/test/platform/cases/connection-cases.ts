import { createClient, parseResponse } from "../../../src/index.js";
import { send, status } from "../../endpoints.js";
import { atOnce, bytes, failed, failureOf, message, same } from "./platform-case.js";
import type { PlatformCase } from "./platform-case.js";

const read = { params: { message_id: "m1" } };

/** A body that says nothing, and never ends. */
function silentBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(bytes("{")) });
}

export const connectionCases: readonly PlatformCase[] = [
  {
    title: "a compressed envelope is read, and broken compression keeps its status",
    run: async (baseUrl) => {
      const gzip = await failureOf(fetch(`${baseUrl}/gzip`));
      same(gzip.kind === "api" && gzip.error.error_code, "NOT_FOUND");
      const broken = await createClient({ baseUrl: `${baseUrl}/broken-gzip`, ...atOnce }).call(send, message);
      same(["http", "network"].includes(failed(broken).kind), true);
    },
  },
  {
    title: "a body that is cut off keeps an error status, and is a network failure below a success",
    run: async (baseUrl) => {
      const error = await failureOf(fetch(`${baseUrl}/cut/503`));
      same(error.kind === "http" && error.httpStatus, 503);
      const success = await failureOf(fetch(`${baseUrl}/cut/200`));
      same([success.kind, success.outcome], ["network", "unknown"]);
    },
  },
  {
    title: "a server that streams an error for ever is hung up on",
    run: async (baseUrl) => {
      const failure = await failureOf(fetch(`${baseUrl}/endless`));
      same(failure.kind === "http" && failure.httpStatus, 500);
    },
  },
  {
    title: "a connection that is reset after the request leaves a write's outcome unknown: one request",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/reset`, ...atOnce });
      const failure = failed(await client.call(send, message));
      same([failure.kind, failure.outcome, failure.attempts], ["network", "unknown", 1]);
      same(await (await fetch(`${baseUrl}/seen/reset`)).json(), 1);
    },
  },
  {
    title: "a read survives a connection that is reset once",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/reset-once`, ...atOnce });
      same((await client.call(status, read)).ok, true);
    },
  },
  {
    title: "a silent server and a silent body are timeouts",
    run: async (baseUrl) => {
      for (const route of ["silent", "stalled"]) {
        const client = createClient({ baseUrl: `${baseUrl}/${route}`, timeoutMs: 150 });
        const failure = failed(await client.call(send, message));
        same([route, failure.kind, failure.outcome], [route, "timeout", "unknown"]);
      }
    },
  },
  {
    title: "an aborted signal sends nothing",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/token` });
      const failure = failed(await client.call(send, { ...message, signal: AbortSignal.abort() }));
      same([failure.kind, failure.outcome, failure.attempts], ["aborted", "not-applied", 0]);
      same(await (await fetch(`${baseUrl}/seen/token`)).json(), 0);
    },
  },
  {
    title: "an abort in a request and in a body ends the call, its outcome unknown",
    run: async (baseUrl) => {
      for (const route of ["silent", "stalled"]) {
        const abort = new AbortController();
        setTimeout(() => abort.abort(), 50);
        const call = createClient({ baseUrl: `${baseUrl}/${route}` }).call(send, {
          ...message,
          signal: abort.signal,
        });
        const failure = failed(await call);
        same([route, failure.kind, failure.outcome], [route, "aborted", "unknown"]);
      }
    },
  },
  {
    title: "an abort ends a back-off within 50 ms",
    run: async (baseUrl) => {
      const tookMs: number[] = [];
      // The shortest of three: a machine that is busy elsewhere may stop everything for as long.
      for (let time = 0; time < 3; time += 1) {
        const abort = new AbortController();
        let abortedAt = 0;
        const onRetry = (): void => {
          setTimeout(() => {
            abortedAt = performance.now();
            abort.abort();
          }, 20);
        };
        const client = createClient({ baseUrl: `${baseUrl}/throttled`, hooks: { onRetry } });
        const failure = failed(await client.call(send, { ...message, signal: abort.signal }));
        tookMs.push(performance.now() - abortedAt);
        same(failure.kind, "aborted");
      }
      same(Math.min(...tookMs) < 50, true);
    },
  },
  {
    title: "an abort of any reason is an abort, an AbortSignal.timeout a timeout",
    run: async () => {
      for (const reason of ["left", undefined, new TypeError("fetch failed"), 0]) {
        const abort = new AbortController();
        const reading = parseResponse(new Response(silentBody()), { signal: abort.signal });
        abort.abort(reason);
        same(failed(await reading).kind, "aborted");
      }
      const signal = AbortSignal.timeout(20);
      same(failed(await parseResponse(new Response(silentBody()), { signal })).kind, "timeout");
    },
  },
  {
    title: "1,000 calls share a signal with one listener at a time, and leave none",
    run: async () => {
      const abort = new AbortController();
      const { signal } = abort;
      let listening = 0;
      let most = 0;
      const add = signal.addEventListener.bind(signal);
      const remove = signal.removeEventListener.bind(signal);
      Object.assign(signal, {
        addEventListener: (...args: Parameters<typeof add>) => {
          listening += 1;
          most = Math.max(most, listening);
          add(...args);
        },
        removeEventListener: (...args: Parameters<typeof remove>) => {
          listening -= 1;
          remove(...args);
        },
      });
      const fetch = async (): Promise<Response> => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return Response.json({ status: true, sent: 1 });
      };
      const client = createClient({ baseUrl: "https://api.example.com", fetch });
      const calls = Array.from({ length: 1000 }, () => client.call(send, { ...message, signal }));
      const results = await Promise.all(calls);
      same([results.every(({ ok }) => ok), most, listening], [true, 1, 0]);
    },
  },
];
