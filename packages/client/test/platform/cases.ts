import { matchError, ok } from "@error-model/core";
import { createClient, matchFailure, parseResponse } from "../../src/index.js";
import { createHmacSigner } from "../../src/hmac.js";
import { balance, send, status } from "../endpoints.js";

/** One behaviour that has to be the same on every platform. It throws where it is not. */
export interface PlatformCase {
  readonly title: string;
  readonly run: (baseUrl: string) => Promise<void>;
}

function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`got ${got}, not ${wanted}`);
}

async function kindOf(response: Response | Promise<Response>): Promise<unknown> {
  const result = await parseResponse(await response);
  if (result.ok) return "ok";
  const { error } = result;
  return "error" in error ? [error.kind, error.error.error_code] : error.kind;
}

const message = { body: { to: ["+447700900123"], message: "Grüße 👋" } };
const envelope = { status: false, error_code: "INVALID_TO", description: "Ungültig ✗" };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Run by `platform.test.ts` in Node and in Chromium, against the routes of `platform-server.ts`. */
export const platformCases: readonly PlatformCase[] = [
  {
    title: "an envelope is read, whatever its status, content type and byte order mark",
    run: async () => {
      const text = JSON.stringify(envelope);
      for (const body of [text, bytes(text), bytes(`\uFEFF${text}`), utf16(text)])
        for (const httpStatus of [200, 400, 503])
          same(await kindOf(new Response(body, { status: httpStatus })), ["api", "INVALID_TO"]);
    },
  },
  {
    title: "what is no envelope goes by its status",
    run: async () => {
      const deep = "[".repeat(10_000) + "]".repeat(10_000);
      for (const body of ["", "<html></html>", '{"status":fal', "[]", "7", "null", deep])
        same(await kindOf(new Response(body, { status: 500 })), "http");
      same(await kindOf(new Response("<html>")), "invalid-response");
      same(await kindOf(new Response(null, { status: 204 })), "ok");
    },
  },
  {
    title: "no prototype is touched",
    run: async () => {
      await parseResponse(new Response('{"error_code":"NOT_FOUND","__proto__":{"polluted":true}}'));
      same("polluted" in {}, false);
    },
  },
  {
    title: "a consumed, a locked and a broken body are failures",
    run: async () => {
      const consumed = new Response("{}");
      await consumed.text();
      same(await kindOf(consumed), "invalid-response");
      const locked = new Response("{}");
      locked.body?.getReader();
      same(await kindOf(locked), "invalid-response");
      const broken = new ReadableStream({
        pull: (controller) => controller.error(new TypeError("terminated")),
      });
      same(await kindOf(new Response(broken)), "network");
    },
  },
  {
    title: "a failure is matched by kind and code in one expression",
    run: async () => {
      const result = await parseResponse(Response.json(envelope, { status: 400 }), {
        errors: ["INVALID_TO"],
      });
      if (result.ok) throw new Error("expected a failure");
      const said = matchFailure(result.error)
        .with("api", ({ error }) =>
          matchError(error)
            .with("INVALID_TO", () => "to")
            .exhaustive(),
        )
        .with(
          "unrecognized",
          "http",
          "invalid-response",
          "network",
          "timeout",
          "aborted",
          ({ kind }): string => kind,
        )
        .exhaustive();
      same(said, "to");
      same(JSON.stringify(result.error).includes("INVALID_TO"), true);
      same(typeof structuredClone(result.error), "object");
    },
  },
  {
    title: "a busy server is asked again, with the same bytes",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/busy`, retry: { baseMs: 10 } });
      const result = await client.call(send, { ...message, idempotencyKey: "k" });
      same(result.ok && result.value, { status: true, sent: 3, identical: true });
    },
  },
  {
    title: "twenty calls with one expired token share one login",
    run: async (baseUrl) => {
      let logins = 0;
      const client = createClient({
        baseUrl: `${baseUrl}/token`,
        getToken: () => "old",
        reauthenticate: () => {
          logins += 1;
          return Promise.resolve(ok("new"));
        },
      });
      const results = await Promise.all(Array.from({ length: 20 }, () => client.call(send, message)));
      same([results.every((result) => result.ok), logins], [true, 1]);
    },
  },
  {
    title: "a signature verifies over the bytes that arrived",
    run: async (baseUrl) => {
      const sign = createHmacSigner({ secret: "sécret" });
      const client = createClient({ baseUrl: `${baseUrl}/signed`, apiKey: "sk_test_1", sign });
      same((await client.call(send, message)).ok, true);
      same((await client.call(status, { params: { message_id: "ä b" }, query: { page: 1 } })).ok, true);
    },
  },
  {
    title: "a redirect is not followed",
    run: async (baseUrl) => {
      const result = await createClient({ baseUrl: `${baseUrl}/moved`, apiKey: "k" }).call(send, message);
      same(!result.ok && result.error.kind, "http");
    },
  },
  {
    title: "an abort ends a back-off within 50 ms",
    run: async (baseUrl) => {
      const abort = new AbortController();
      let abortedAt = 0;
      const onRetry = (): void => {
        setTimeout(() => {
          abortedAt = performance.now();
          abort.abort();
        }, 20);
      };
      const client = createClient({ baseUrl: `${baseUrl}/throttled`, hooks: { onRetry } });
      const result = await client.call(send, { ...message, signal: abort.signal });
      same(!result.ok && result.error.kind, "aborted");
      same(performance.now() - abortedAt < 50, true);
    },
  },
  {
    title: "a silent server is a timeout, a lost connection a network failure of unknown outcome",
    run: async (baseUrl) => {
      const silent = await createClient({ baseUrl: `${baseUrl}/silent`, timeoutMs: 200 }).call(send, message);
      same(!silent.ok && silent.error.kind, "timeout");
      const lost = await createClient({ baseUrl: `${baseUrl}/reset` }).call(send, message);
      same(!lost.ok && [lost.error.kind, lost.error.outcome, lost.error.attempts], ["network", "unknown", 1]);
    },
  },
  {
    title: "a blocked balance alerts",
    run: async (baseUrl) => {
      const reasons: string[] = [];
      const hooks = { onAlert: ({ reason }: { reason: string }) => reasons.push(reason) };
      await createClient({ baseUrl: `${baseUrl}/blocked`, hooks }).call(balance);
      same(reasons, ["credit-blocked"]);
    },
  },
];

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** Runs all cases; gives the complaints. */
export async function runPlatformCases(baseUrl: string): Promise<string[]> {
  const complaints: string[] = [];
  for (const { title, run } of platformCases) {
    try {
      await run(baseUrl);
    } catch (error) {
      complaints.push(`${title}: ${String(error)}`);
    }
  }
  return complaints;
}
