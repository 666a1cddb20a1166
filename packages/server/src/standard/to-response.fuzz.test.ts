import { errorCodes, isErrorCode } from "@error-model/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleError } from "../../test/sample-details.js";
import { apiError } from "../error/api-error-of-code.js";
import { API_ERROR_BRAND } from "../error/brand.js";
import type { LogEntry } from "../log/log-entry.js";
import type { ErrorAnswer } from "./to-response.js";
import { toResponse } from "./to-response.js";

/** The soak (`npm run soak`) asks for more. */
const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 2_000) };

/** Milliseconds; thousands of runs take longer on a busy machine than a test may by default. */
const timeout = 120_000 + runs.numRuns * 10;
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constant("a\r\nSet-Cookie: x=1"));

const accept = fc.oneof(
  text,
  fc
    .array(
      fc.tuple(
        fc.constantFrom("application/problem+json", "application/json", "*/*", "application/*", "a/b"),
        fc.oneof(fc.double({ min: 0, max: 1 }), fc.constant(1)),
      ),
    )
    .map((ranges) => ranges.map(([range, quality]) => `${range};q=${quality}`).join(",")),
);

function expectSound({ status, headers, body }: ErrorAnswer): void {
  const isProblem = headers["Content-Type"]?.startsWith("application/problem+json") === true;
  expect(JSON.parse(body ?? "")).toMatchObject(
    isProblem
      ? { status, error_code: expect.any(String) as string, detail: expect.any(String) as string }
      : { status: false, description: expect.any(String) as string },
  );
  expect(status >= 400 && status <= 599).toBe(true);
  // Response and Headers refuse what could not stand in a header.
  expect([...new Response(body ?? null, { status, headers }).headers]).toHaveLength(
    Object.keys(headers).length,
  );
  for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
}

test("whatever is thrown, the answer is INTERNAL_ERROR", { timeout }, () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      accept,
      (thrown, accepted) => {
        const entries: LogEntry[] = [];
        const answer = toResponse(thrown, { accept: accepted, log: (entry) => entries.push(entry) });
        expectSound(answer);
        expect(entries).toHaveLength(1);
        expect(JSON.parse(answer.body ?? "")).toHaveProperty("error_code", "INTERNAL_ERROR");
      },
    ),
    runs,
  );
});

test("whatever a branded value holds, the answer is sound", { timeout }, () => {
  const forged = fc.record(
    {
      error_code: fc.oneof(fc.constantFrom(...errorCodes), fc.anything()),
      httpStatus: fc.oneof(fc.integer({ min: 400, max: 599 }), fc.anything()),
      action: fc.anything(),
      message: fc.oneof(text, fc.anything()),
      details: fc.oneof(fc.object(), fc.anything()),
      retryAfterSeconds: fc.oneof(fc.double(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(forged, (members) => {
      expectSound(toResponse({ ...members, [API_ERROR_BRAND]: true }));
    }),
    runs,
  );
});

test(
  "whatever the request id, the description and the wait, nothing gets into a header that must not",
  { timeout },
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...errorCodes),
        text,
        text,
        accept,
        text,
        fc.option(fc.double(), { nil: undefined }),
        (code, requestId, description, accepted, catalogueUrl, retryAfterSeconds) => {
          const error =
            code === "INSUFFICIENT_BALANCE"
              ? sampleError(code)
              : apiError(code, undefined, { description, retryAfterSeconds });
          const answer = toResponse(error, {
            requestId,
            accept: accepted,
            catalogueUrl: `https://docs.example/${catalogueUrl}`,
          });
          expectSound(answer);
          const body = JSON.parse(answer.body ?? "") as { error_code: unknown };
          expect(isErrorCode(body.error_code)).toBe(true);
        },
      ),
      runs,
    );
  },
);
