import { createRequire } from "node:module";
import { expect, onTestFinished, test, vi } from "vitest";
import * as full from "zod";
import * as mini from "zod/mini";
import type { Result } from "../result/result.js";
import { formatPath } from "./format-path.js";
import { validate, validateAsync, withErrorCode } from "./validate.js";
import type { ValidationFailure } from "./validation-failure.js";

/** `path code kind` per issue, the shortest form that shows what was decided. */
function verdict(result: Result<unknown, ValidationFailure>): string[] {
  if (result.ok) return [];
  expect(result.error.error_code).toBe(result.error.issues[0]?.error_code);
  return result.error.issues.map(({ path, error_code, code }) => `${formatPath(path)} ${error_code} ${code}`);
}

const sendFull = full.object({
  to: withErrorCode(full.array(full.e164()).min(1).max(3), {
    default: "INVALID_TO",
    too_big: "TOO_MANY_RECIPIENTS",
  }),
  message: withErrorCode(full.string().min(1), "INVALID_MESSAGE"),
  sender_id: withErrorCode(full.string().min(3).max(11), "INVALID_SENDER"),
});

const sendMini = mini.object({
  to: withErrorCode(mini.array(mini.e164()).check(mini.minLength(1), mini.maxLength(3)), {
    default: "INVALID_TO",
    too_big: "TOO_MANY_RECIPIENTS",
  }),
  message: withErrorCode(mini.string().check(mini.minLength(1)), "INVALID_MESSAGE"),
  sender_id: withErrorCode(mini.string().check(mini.minLength(3), mini.maxLength(11)), "INVALID_SENDER"),
});

const good = { to: ["+447700900123"], message: "Hello", sender_id: "Acme" };
const number = "+447700900123";

for (const [name, send] of [
  ["zod", sendFull],
  ["zod/mini", sendMini],
] as const) {
  test(`${name}: a good input comes back as data`, () => {
    expect(validate(send, good)).toEqual({ ok: true, value: good });
  });

  test(`${name}: the first code is that of the first field in declared order, not in input order`, () => {
    const result = validate(send, { sender_id: "x", message: "", to: [] });
    expect(verdict(result)).toEqual([
      "to INVALID_TO too_small",
      "message INVALID_MESSAGE too_small",
      "sender_id INVALID_SENDER too_small",
    ]);
  });

  test(`${name}: a missing field takes its own code`, () => {
    expect(verdict(validate(send, {}))).toEqual([
      "to INVALID_TO invalid_type",
      "message INVALID_MESSAGE invalid_type",
      "sender_id INVALID_SENDER invalid_type",
    ]);
  });

  test(`${name}: a code for a kind counts for the array, an element takes the default`, () => {
    expect(verdict(validate(send, { ...good, to: [number, number, number, number] }))).toEqual([
      "to TOO_MANY_RECIPIENTS too_big",
    ]);
    expect(verdict(validate(send, { ...good, to: [number, "x", number] }))).toEqual([
      "to[1] INVALID_TO invalid_format",
    ]);
  });

  test.each([undefined, null, 0, "text", [], () => 0])(
    `${name}: %j as the whole input takes the fallback`,
    (input) => {
      const [first] = verdict(validate(send, input));
      expect(first).toBe(" INVALID_PARAMS invalid_type");
    },
  );
}

test("a code for a kind does not reach elements that fail with the same kind", () => {
  const schema = full.object({
    to: withErrorCode(full.array(full.string().max(2)).max(1), {
      default: "INVALID_TO",
      too_big: "TOO_MANY_RECIPIENTS",
    }),
  });
  expect(verdict(validate(schema, { to: ["long"] }))).toEqual(["to[0] INVALID_TO too_big"]);
});

test("full zod keeps the code through what is chained afterwards", () => {
  const chained = withErrorCode(full.string(), "INVALID_SENDER").min(3).describe("sender").optional();
  expect(verdict(validate(full.object({ s: chained }), { s: "a" }))).toEqual(["s INVALID_SENDER too_small"]);
  const refined = withErrorCode(full.string(), "INVALID_SENDER").refine(() => false);
  expect(verdict(validate(full.object({ s: refined }), { s: "a" }))).toEqual(["s INVALID_SENDER custom"]);
  const transformed = withErrorCode(full.string(), "INVALID_SENDER").transform((text, context) => {
    context.addIssue("no");
    return text;
  });
  expect(verdict(validate(full.object({ s: transformed }), { s: "a" }))).toEqual(["s INVALID_SENDER custom"]);
});

test("one schema annotated twice keeps both codes apart and stays as it is", () => {
  const text = full.string().min(3);
  const a = withErrorCode(text, "INVALID_SENDER");
  const b = withErrorCode(text, "INVALID_MESSAGE");
  expect(verdict(validate(full.object({ text, a, b }), {}))).toEqual([
    "text INVALID_PARAMS invalid_type",
    "a INVALID_SENDER invalid_type",
    "b INVALID_MESSAGE invalid_type",
  ]);
});

test("annotating an annotated schema again replaces its codes as a whole", () => {
  const first = withErrorCode(full.string().min(3), {
    default: "INVALID_TO",
    too_small: "TOO_MANY_RECIPIENTS",
  });
  expect(verdict(validate(withErrorCode(first, "INVALID_SENDER"), "a"))).toEqual([
    " INVALID_SENDER too_small",
  ]);
});

test("the annotation nearest to the failure wins over those around it", () => {
  const inner = withErrorCode(full.string(), "INVALID_TO");
  const outer = withErrorCode(full.object({ inner, other: full.number() }), "INVALID_BODY");
  expect(verdict(validate(full.object({ outer }), { outer: {} }))).toEqual([
    "outer.inner INVALID_TO invalid_type",
    "outer.other INVALID_BODY invalid_type",
  ]);
  const wrapped = withErrorCode(full.nullable(inner), "INVALID_BODY");
  expect(verdict(validate(wrapped, 5))).toEqual([" INVALID_TO invalid_type"]);
});

test("what concerns an object as a whole comes after its fields", () => {
  const schema = withErrorCode(full.strictObject({ a: full.string(), b: full.string() }), "INVALID_BODY");
  expect(verdict(validate(schema, { a: "x", extra: 1 }))).toEqual([
    "b INVALID_BODY invalid_type",
    " INVALID_BODY unrecognized_keys",
  ]);
});

test("a refinement that names a member takes the member's code", () => {
  const schema = full
    .object({ a: full.string(), b: withErrorCode(full.string(), "INVALID_SENDER") })
    .refine(() => false, { path: ["b"] })
    .refine(() => false, { path: ["nowhere"] });
  expect(verdict(validate(schema, { a: "x", b: "x" }))).toEqual([
    "b INVALID_SENDER custom",
    "nowhere INVALID_PARAMS custom",
  ]);
});

test("an asynchronous schema is refused by validate, which names validateAsync", async () => {
  const schema = full.object({
    to: withErrorCode(
      full.string().refine((value) => Promise.resolve(value === "ok")),
      "INVALID_TO",
    ),
  });
  expect(() => validate(schema, { to: "x" })).toThrow(/use validateAsync/);
  expect(verdict(await validateAsync(schema, { to: "x" }))).toEqual(["to INVALID_TO custom"]);
  expect(await validateAsync(schema, { to: "ok" })).toEqual({ ok: true, value: { to: "ok" } });
});

test("an asynchronous schema of a second copy of zod is refused alike, and leaves no rejection behind", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  onTestFinished(() => void process.off("unhandledRejection", unhandled));
  const required = createRequire(import.meta.url)("zod") as typeof full;
  for (const zod of [full, required]) {
    const rejecting = zod.string().refine(() => Promise.reject(new Error("refused")));
    for (const [schema, input] of [
      [rejecting, "x"],
      [rejecting.optional(), "x"],
      [zod.object({ to: rejecting }), { to: "x" }],
      [zod.array(rejecting), ["x", "y"]],
    ] as const)
      expect(() => validate(schema, input)).toThrow(/use validateAsync/);
    const transforming = zod.string().transform((text) => Promise.resolve(text.length));
    expect(() => validate(transforming, "x")).toThrow(/use validateAsync/);
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(unhandled).not.toHaveBeenCalled();
});

test("the fallback can be chosen per call", () => {
  expect(verdict(validate(full.string(), 1, { fallback: "INVALID_BODY" }))).toEqual([
    " INVALID_BODY invalid_type",
  ]);
});
