import { errorCodes } from "@error-model/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseResponse } from "./parse-response.js";

const codes = fc.oneof(fc.constantFrom(...errorCodes, "__proto__", "constructor", ""), fc.string());

const envelopes = fc
  .record(
    {
      status: fc.oneof(fc.constant(false), fc.jsonValue()),
      error_code: fc.oneof(codes, fc.jsonValue()),
      description: fc.oneof(fc.string(), fc.jsonValue()),
      balance: fc.jsonValue(),
      ["__proto__"]: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

const texts = fc
  .tuple(fc.oneof(envelopes, fc.json(), fc.string()), fc.nat({ max: 60 }), fc.boolean())
  .map(([text, cut, truncated]) => new TextEncoder().encode(truncated ? text.slice(0, cut) : text));

const bodies = fc.oneof({ weight: 5, arbitrary: texts }, fc.uint8Array({ maxLength: 200 }));

const responses = fc.record({
  body: bodies,
  pieces: fc.integer({ min: 1, max: 4 }),
  breaks: fc.boolean(),
  status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
  retryAfter: fc.oneof(fc.constantFrom("1", "2, 5", "-1", "1e9", ""), fc.stringMatching(/^[ -~]{0,40}$/)),
  contentType: fc.oneof(
    fc.constantFrom("", "application/json; charset=utf-16le"),
    fc.stringMatching(/^[ -~]{0,40}$/),
  ),
});

/** vitest sets the mode: see the script `fuzz`. */
const isSoak = process.env["MODE"] === "soak";
const runs = isSoak ? 1_000_000 : 20_000;
const limitMs = isSoak ? 3_600_000 : 120_000;

test("any response is read without a throw, and no prototype is touched", { timeout: limitMs }, async () => {
  const keys = [Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys);
  await fc.assert(
    fc.asyncProperty(responses, async ({ body, pieces, breaks, status, retryAfter, contentType }) => {
      const size = Math.ceil(body.length / pieces);
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < body.length; at += Math.max(size, 1))
            controller.enqueue(body.slice(at, at + size));
          if (breaks && pieces === 4) controller.error(new TypeError("terminated"));
          else controller.close();
        },
      });
      const headers = { "retry-after": retryAfter, "content-type": contentType };
      const result = await parseResponse(new Response(stream, { status, headers }));
      if (result.ok) {
        expect(status).toBeLessThan(300);
        return;
      }
      const { error } = result;
      structuredClone(error);
      expect(JSON.stringify(error).length).toBeLessThan(3000);
      expect(error.message.length).toBeLessThan(300);
      if ("httpStatus" in error) expect(error.httpStatus).toBe(status);
      else expect(error.kind).toBe("network");
    }),
    { numRuns: runs },
  );
  expect([Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys)).toEqual(keys);
});
