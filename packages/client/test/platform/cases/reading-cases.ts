import { matchError } from "@error-model/core";
import * as z from "zod/mini";
import { matchFailure, parseResponse } from "../../../src/index.js";
import { bytes, envelope, failed, failureOf, same } from "./platform-case.js";
import type { PlatformCase } from "./platform-case.js";

const text = JSON.stringify(envelope);

function utf16(content: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * content.length));
  for (let at = 0; at < content.length; at += 1) view.setUint16(2 * at, content.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const encodings: readonly (readonly [string, BodyInit, string?])[] = [
  ["text", text],
  ["UTF-8", bytes(text)],
  ["UTF-8 with a byte order mark", bytes(`\uFEFF${text}`)],
  ["UTF-16, little endian", utf16(`\uFEFF${text}`, true)],
  ["UTF-16, big endian", utf16(`\uFEFF${text}`, false)],
  ["an unknown charset", bytes(text), "application/json; charset=klingon"],
  ["the content type of a page", bytes(text), "text/html"],
];

/** Bodies that are no envelope, whatever they are. */
const noEnvelopes: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["a page", "<html></html>"],
  ["truncated JSON", '{"status":fal'],
  ["an array", `[${text}]`],
  ["a scalar", "7"],
  ["null", "null"],
  ["10,000 levels", "[".repeat(10_000) + "]".repeat(10_000)],
  ["a code that is only inherited", `{"__proto__":${text}}`],
  ["a blank code", '{"status":false,"error_code":" "}'],
];

/** Codes that this build does not know, taken as they stand. */
const foreignCodes = ["NEW_CODE", "invalid_to", " INVALID_TO", "constructor", "__proto__"];

export const readingCases: readonly PlatformCase[] = [
  ...encodings.map(([name, body, contentType]) => ({
    title: `an envelope is read as ${name}, whatever its status`,
    run: async () => {
      for (const status of [200, 400, 503]) {
        const headers = contentType === undefined ? {} : { "content-type": contentType };
        const failure = await failureOf(new Response(body, { status, headers }));
        same(failure.kind === "api" && [failure.error.error_code, failure.error.description], [
          "INVALID_TO",
          "Ungültig ✗",
        ]);
      }
    },
  })),
  ...noEnvelopes.map(([name, body]) => ({
    title: `an error status with ${name} goes by its status`,
    run: async () => {
      const failure = await failureOf(new Response(body, { status: 429, headers: { "retry-after": "3" } }));
      same(failure.kind === "http" && [failure.httpStatus, failure.retryAfterMs], [429, 3000]);
    },
  })),
  {
    title: "unknown codes are kept verbatim, without folding or trimming",
    run: async () => {
      for (const error_code of foreignCodes) {
        const failure = await failureOf(Response.json({ status: false, error_code }, { status: 503 }));
        same(failure.kind === "unrecognized" && [failure.error.error_code, failure.reason], [
          error_code,
          "unknown-code",
        ]);
      }
    },
  },
  {
    title: "a known code that is not declared, or whose details are malformed, is unrecognized",
    run: async () => {
      const undeclared = await parseResponse(Response.json(envelope), { errors: ["NOT_FOUND"] });
      const error = failed(undeclared);
      same(error.kind === "unrecognized" && error.reason, "undeclared-code");
      const malformed = await failureOf(Response.json({ ...envelope, error_code: "INSUFFICIENT_BALANCE" }));
      same(malformed.kind === "unrecognized" && malformed.reason, "malformed-details");
    },
  },
  {
    title: "a problem+json body of ours is read, its detail as the description",
    run: async () => {
      const problem = {
        type: "about:blank",
        title: "Not Found",
        detail: "No such message.",
        error_code: "NOT_FOUND",
      };
      const headers = { "content-type": "application/problem+json" };
      const failure = await failureOf(new Response(JSON.stringify(problem), { status: 404, headers }));
      same(failure.kind === "api" && failure.error.description, "No such message.");
    },
  },
  {
    title: "a success is read by its schema, breaks it without a value in sight, or is empty",
    run: async () => {
      const schema = z.object({ sent: z.number() });
      same(await parseResponse(Response.json({ sent: 2 }), { schema }), { ok: true, value: { sent: 2 } });
      const broken = failed(await parseResponse(Response.json({ sent: "+447700900123" }), { schema }));
      same(broken.kind === "invalid-response" && [broken.reason, broken.issues], [
        "schema",
        [{ path: ["sent"], code: "invalid_type" }],
      ]);
      same((await parseResponse(new Response(null, { status: 204 }))).ok, true);
      const page = failed(await parseResponse(new Response("<html>")));
      same(page.kind === "invalid-response" && page.reason, "not-json");
    },
  },
  {
    title: "the onboarding body goes to the schema, and a success may mention a code",
    run: async () => {
      const onboarding = { status: false, error: "Account is in setup process" };
      const schema = z.object({ status: z.literal(false), error: z.string() });
      same(await parseResponse(Response.json(onboarding), { schema }), { ok: true, value: onboarding });
      same((await parseResponse(Response.json({ status: true, error_code: "DB_ERROR" }))).ok, true);
    },
  },
  {
    title: "no prototype is touched, and deep members are left out of what can be cloned",
    run: async () => {
      const deep = "[".repeat(10_000) + "]".repeat(10_000);
      const body = `{"error_code":"NOT_FOUND","deep":${deep},"__proto__":{"polluted":true}}`;
      const failure = await failureOf(new Response(body, { status: 404 }));
      same("polluted" in {}, false);
      same(failure.kind === "api" && "deep" in structuredClone(failure).error, false);
      same(JSON.stringify(failure).includes("NOT_FOUND"), true);
    },
  },
  {
    title: "a consumed and a locked body are failures",
    run: async () => {
      const consumed = new Response("{}");
      await consumed.text();
      const locked = new Response("{}");
      locked.body?.getReader();
      for (const response of [consumed, locked]) {
        const failure = await failureOf(response);
        same(failure.kind === "invalid-response" && failure.reason, "unreadable");
      }
    },
  },
  {
    title: "a stream that breaks keeps an error status, and is a network failure below a success",
    run: async () => {
      const broken = (): ReadableStream<Uint8Array> =>
        new ReadableStream({
          start: (controller) => controller.enqueue(bytes('{"status":')),
          pull: (controller) => controller.error(new TypeError("terminated")),
        });
      same((await failureOf(new Response(broken(), { status: 502 }))).kind, "http");
      const failure = await failureOf(new Response(broken()));
      same([failure.kind, failure.outcome], ["network", "unknown"]);
    },
  },
  {
    title: "an endless body is read up to the limit, and cancelled",
    run: async () => {
      let pulled = 0;
      let cancelled = 0;
      const endless = (): ReadableStream<Uint8Array> =>
        new ReadableStream({
          pull: (controller) => {
            pulled += 1;
            controller.enqueue(new Uint8Array(65_536));
          },
          cancel: () => {
            cancelled += 1;
          },
        });
      same((await failureOf(new Response(endless(), { status: 500 }))).kind, "http");
      const large = failed(await parseResponse(new Response(endless()), { limitBytes: 1000 }));
      same(large.kind === "invalid-response" && large.reason, "too-large");
      same([cancelled, pulled < 30], [2, true]);
    },
  },
  {
    title: "what is no Response is a failure, not a throw",
    run: async () => {
      for (const thing of [undefined, null, 7, {}, { status: 200 }])
        same((await parseResponse(thing as unknown as Response)).ok, false);
    },
  },
  {
    title: "a failure is matched by kind and code in one expression",
    run: async () => {
      const result = await parseResponse(Response.json(envelope, { status: 400 }), {
        errors: ["INVALID_TO"],
      });
      const said = matchFailure(failed(result))
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
    },
  },
  {
    title: "a failure's JSON has neither phone numbers nor credentials, and its clone all of the data",
    run: async () => {
      const body = {
        ...envelope,
        description: "+44 7700 900123 with sk_live_0123456789",
        to: "+447700900123",
      };
      const failure = await failureOf(Response.json(body, { status: 400 }));
      const shown = JSON.stringify(failure);
      same(
        ["7700", "sk_live", "900123"].filter((secret) => shown.includes(secret)),
        [],
      );
      const clone = structuredClone({ ...failure });
      same(clone.kind === "api" && clone.error, body);
    },
  },
];
