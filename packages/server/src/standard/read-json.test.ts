import { describe, expect, test } from "vitest";
import { defaultBodyLimit } from "./body-limit.js";
import { expectJson, expectUnencoded, expectWithin, parseJson, readJson, readText } from "./read-json.js";

const invalidBody = (message: RegExp): Error =>
  // Vitest types its matchers as any.
  expect.objectContaining({
    error_code: "INVALID_BODY",
    message: expect.stringMatching(message) as string,
  }) as Error;

function source(chunks: readonly (string | Uint8Array)[], headers: Record<string, string> = {}) {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
  return { headers: new Headers(headers), body };
}

describe("readText", () => {
  test("joins what comes in parts, characters as well", async () => {
    const euro = new TextEncoder().encode("€");
    expect(await readText(source(["a", euro.slice(0, 1), euro.slice(1), "b"]))).toBe("a€b");
  });

  test("reads nothing where there is no body", async () => {
    expect(await readText({ headers: new Headers(), body: null })).toBe("");
  });

  test.each([
    [["1234"], {}, 4, true],
    [["1234", "5"], {}, 4, false],
    [[], { "content-length": "5" }, 4, false],
    [["1"], { "content-length": "4" }, 4, true],
    [["1"], { "content-length": "nonsense" }, 4, true],
  ])("%j with %j and a limit of %d is within: %j", async (chunks, headers, limit, within) => {
    const reading = readText(source(chunks, headers), limit);
    if (within) expect(await reading).toBe(chunks.join(""));
    else await expect(reading).rejects.toThrow(invalidBody(/^The body is larger than 4 bytes\.$/));
  });

  test.each([[[Uint8Array.of(0xff)]], [[Uint8Array.of(0xe2, 0x82)]]])(
    "refuses broken UTF-8",
    async (chunks) => {
      await expect(readText(source(chunks))).rejects.toThrow(invalidBody(/^The body is not UTF-8\.$/));
    },
  );

  test("lets go of what it refuses, so that the rest can flow away", async () => {
    const refused = source(["12345"]);
    await expect(readText(refused, 4)).rejects.toThrow(invalidBody(/larger than/));
    expect(refused.body.locked).toBe(false);
  });

  test("keeps a byte order mark away from the parser", async () => {
    expect(await readJson(source([Uint8Array.of(0xef, 0xbb, 0xbf), "1"]))).toBe(1);
  });
});

test.each([
  ["abcd", 4, true],
  ["abcde", 4, false],
  ["€", 3, true],
  ["€", 2, false],
  ["€€", 5, false],
])("%j within %d bytes: %j", (text, limit, within) => {
  if (within) expect(expectWithin(text, limit)).toBe(text);
  else expect(() => expectWithin(text, limit)).toThrow(invalidBody(/larger than/));
});

test("a text is held to 1 MiB by default", () => {
  expect(defaultBodyLimit).toBe(1_048_576);
  expect(expectWithin("x".repeat(defaultBodyLimit))).toHaveLength(defaultBodyLimit);
  expect(() => expectWithin("x".repeat(defaultBodyLimit + 1))).toThrow(invalidBody(/1048576/));
});

test.each([
  undefined,
  null,
  "application/json",
  "Application/JSON; charset=utf-8",
  "application/json;v=1",
  "application/vnd.api+json",
  "application/problem+json ; a=b",
])("%j announces JSON, or nothing", (type) => {
  expect(() => expectJson(type)).not.toThrow();
});

test.each([
  "",
  "text/json",
  "text/plain",
  "application/jsonp",
  "application/json-seq",
  "application/+json",
  "x application/json",
  "application/x-www-form-urlencoded",
])("%j announces something else", (type) => {
  expect(() => expectJson(type)).toThrow(
    invalidBody(/must be JSON, sent with Content-Type: application\/json\.$/),
  );
});

test("what is no JSON is refused, and its text stands nowhere in the refusal", () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(() => parseJson("secret-value")).toThrow(invalidBody(/^(?!.*secret-value)/));
});

describe("expectUnencoded", () => {
  test.each([null, undefined, "", "identity", " Identity "])("lets %j through", (encoding) => {
    expect(() => {
      expectUnencoded(encoding);
    }).not.toThrow();
  });

  test.each(["gzip", "identity, gzip"])("refuses %j", (encoding) => {
    expect(() => {
      expectUnencoded(encoding);
    }).toThrow(invalidBody(/without a Content-Encoding/));
  });
});
