import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeError } from "./describe-error.js";

test.each<[unknown, object]>([
  [null, { type: "null", message: "null" }],
  [undefined, { type: "undefined", message: "undefined" }],
  ["text", { type: "string", message: "text" }],
  [5, { type: "number", message: "5" }],
  [5n, { type: "bigint", message: "5" }],
  [Symbol("s"), { type: "symbol", message: "Symbol(s)" }],
  [() => 1, { type: "function" }],
  [{}, { type: "object" }],
  [{ name: "" }, { type: "object" }],
  [
    { name: "Own", message: "m" },
    { type: "Own", message: "m" },
  ],
  [[1], { type: "object", fields: { 0: 1 } }],
])("describes %o", (thrown, description) => {
  expect(describeError(thrown)).toEqual(description);
});

test("an error is told with its stack and its further members", () => {
  const error = Object.assign(new TypeError("no"), { code: "E1", nested: { list: [1, true, null, "a"] } });
  expect(describeError(error)).toEqual({
    type: "TypeError",
    message: "no",
    stack: error.stack,
    fields: { code: "E1", nested: { list: [1, true, null, "a"] } },
  });
});

test("members that JSON cannot hold are told by their kind", () => {
  const members = { a: () => 1, b: 5n, c: Symbol("s"), d: undefined, e: [undefined] };
  expect(describeError(members).fields).toEqual({
    a: "[function]",
    b: "5",
    c: "Symbol(s)",
    e: ["[undefined]"],
  });
});

describe("the size is bounded", () => {
  test("in depth of members", () => {
    expect(describeError({ a: { b: { c: { d: { e: 1 } } } } }).fields).toEqual({
      a: { b: { c: { d: "[deeper]" } } },
    });
  });

  test("in depth of arrays", () => {
    expect(describeError({ a: [[[[1]]]] }).fields).toEqual({ a: [[["[deeper]"]]] });
  });

  test("in depth of causes", () => {
    const error = new Error("x");
    error.cause = error;
    let [depth, at] = [0, describeError(error)];
    while (at.cause !== undefined) [depth, at] = [depth + 1, at.cause];
    expect(depth).toBe(4);
  });

  test("in depth of errors that hold errors", () => {
    let error: unknown = new Error("innermost");
    for (let level = 0; level < 9; level += 1) error = new AggregateError([error], `level ${level}`);
    let [depth, at] = [0, describeError(error)];
    while (at.errors?.[0] !== undefined) [depth, at] = [depth + 1, at.errors[0]];
    expect([depth, at.message]).toEqual([4, "level 4"]);
    expect(at).not.toHaveProperty("errors");
  });

  test("in number of members, elements and errors", () => {
    const many = Array.from({ length: 30 }, (_, index) => index);
    const { fields } = describeError({ many, ...Object.fromEntries(many.map((n) => [`m${n}`, n])) });
    expect(Object.keys(fields ?? {})).toHaveLength(20);
    expect(fields?.["many"]).toHaveLength(20);
    expect(describeError(new AggregateError(many)).errors).toHaveLength(20);
  });

  test("in number of values altogether, the first cause's before the others'", () => {
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => 7));
    const error = Object.assign(new Error("x", { cause: { rows } }), { late: 7, rows, later: 7 });
    const { cause, fields } = describeError(error);
    // Two errors, the list and ten rows: the rest of 200 are elements.
    expect(JSON.stringify(cause).match(/7/g)).toHaveLength(187);
    expect(fields).toBeUndefined();
  });

  test("in number of values, of which each error of many takes its part", () => {
    const errors = Array.from({ length: 20 }, () => ({ list: Array.from({ length: 15 }, () => 7) }));
    const described = describeError(new AggregateError(errors, "x"));
    expect(described.errors).toHaveLength(12);
    expect(JSON.stringify(described.errors?.at(-1))).toBe(
      '{"type":"object","fields":{"list":[7,7,7,7,7,7,7,7,7,7]}}',
    );
    // With one element less, 13 are left for errors and their causes, two by two.
    const uneven = [{ list: errors[0]?.list.slice(1) }, ...errors.slice(0, 10)];
    const causes = Array.from({ length: 9 }, () => ({ cause: null }));
    const last = describeError(new AggregateError([...uneven, ...causes], "x")).errors;
    expect(last).toHaveLength(11 + 7);
    expect(last?.at(-2)).toHaveProperty("cause");
    expect(last?.at(-1)).toEqual({ type: "object" });
    expect(describeError({ a: { b: new AggregateError([]) } }).fields).toEqual({ a: { b: {} } });
  });

  test("in characters of all texts together", () => {
    const text = "some text ".repeat(500);
    const fields = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}`, text]));
    const described = describeError(Object.assign(new Error(text), { stack: text }, fields));
    const told = JSON.stringify(described);
    expect(told.length).toBeGreaterThan(32_000);
    expect(told.length).toBeLessThan(33_500);
    expect(described.fields).toMatchObject({ m3: text, m19: " [cut]" });
    expect(described.fields?.["m4"]).toMatch(/^some text .* some \[cut\]$/);
  });

  test("before a text is searched", () => {
    const lengths: number[] = [];
    const note = (text: string) => {
      lengths.push(text.length);
      return text;
    };
    const error = Object.assign(new Error("word ".repeat(10_000)), { name: "n".repeat(10_000) });
    describeError(error, note);
    expect(Math.max(...lengths)).toBeLessThan(8_200);
    expect(lengths[0]).toBe(400);
  });

  test("in bytes, which are told by their type and number", () => {
    const bytes = { a: Buffer.alloc(5), b: new Float64Array(2), c: new DataView(new ArrayBuffer(3)) };
    const [a, b, c] = ["[Uint8Array of 5 bytes]", "[Float64Array of 16 bytes]", "[DataView of 3 bytes]"];
    expect(describeError({ ...bytes, list: [bytes.a] }).fields).toEqual({ a, b, c, list: [a] });
    const named = Object.defineProperties(new Uint8Array(1), {
      byteLength: { value: "secret" },
      [Symbol.toStringTag]: { value: "secret" },
    });
    expect(describeError({ named }).fields).toEqual({ named: "[Uint8Array of some bytes]" });
    expect(describeError(bytes.a)).toEqual({ type: "object", message: a });
    expect(describeError(new Error("x", { cause: bytes.b })).cause).toEqual({ type: "object", message: b });
  });

  test("in what is looked at of an array", () => {
    const list = new Proxy([1, 2], { ownKeys: () => expect.unreachable() });
    expect(describeError(list).fields).toEqual({ 0: 1, 1: 2 });
    const own = Object.assign([1], { slice: () => expect.unreachable() });
    expect(describeError({ own, errors: own })).toMatchObject({
      fields: { own: [1] },
      errors: [{ message: "1" }],
    });
  });

  test("in length of names", () => {
    const error = new Error("x");
    error.name = "N".repeat(500);
    const { type, fields } = describeError(Object.assign(error, { ["k".repeat(110)]: 1 }));
    expect(type).toHaveLength(100);
    expect(Object.keys(fields ?? {})).toEqual(["k".repeat(100)]);
  });
});

test("causes and the errors of an aggregate are described", () => {
  const error = new AggregateError([new Error("a"), "b"], "all", { cause: "c" });
  expect(describeError(error)).toMatchObject({
    cause: { type: "string", message: "c" },
    errors: [{ message: "a" }, { type: "string", message: "b" }],
  });
  expect(describeError({ errors: "no list" })).toEqual({ type: "object" });
});

test("a member called __proto__ is a member like any other", () => {
  const { fields } = describeError(JSON.parse('{"__proto__":{"a":1}}'));
  expect(Object.keys(fields ?? {})).toEqual(["__proto__"]);
});

test("neither toJSON nor a getter is asked", () => {
  const thrown = {
    toJSON: () => expect.unreachable(),
    get member() {
      return expect.unreachable();
    },
  };
  expect(describeError(thrown)).toEqual({ type: "object", fields: { toJSON: "[function]" } });
});

test("what throws when it is looked at is described as far as it goes", () => {
  const fail = () => {
    throw new Error("hostile");
  };
  const hostile = new Proxy({}, { get: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
  expect(describeError(hostile)).toEqual({ type: "object" });
  const listed = new Proxy({}, { get: fail, ownKeys: () => ["a"], getOwnPropertyDescriptor: fail });
  expect(describeError(listed)).toEqual({ type: "object" });
  const array = (getOwnPropertyDescriptor: () => undefined) => new Proxy([1], { getOwnPropertyDescriptor });
  expect(describeError(array(fail))).toEqual({ type: "object" });
  expect(describeError(array(() => undefined))).toEqual({ type: "object" });
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(describeError({ errors: proxy, list: proxy })).toEqual({ type: "object", fields: { list: {} } });
  expect(describeError({ list: new Proxy([], { get: fail }) }).fields).toEqual({ list: [] });
});

test("a telephone number is redacted, be it a number, and so is what a name calls secret", () => {
  expect(describeError({ caller: 4915123456789, password: "x", count: 7 }).fields).toEqual({
    caller: "[redacted]",
    password: "[redacted]",
    count: 7,
  });
});

test("another redaction is asked for every text", () => {
  const error = Object.assign(new Error("m", { cause: "c" }), { f: "f" });
  const shout = (text: string) => text.toUpperCase();
  expect(describeError(error, shout)).toMatchObject({
    type: "ERROR",
    message: "M",
    fields: { F: "F" },
    cause: { message: "C" },
  });
});

test("whatever is thrown, the description is JSON", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), (thrown) => {
      expect(typeof JSON.stringify(describeError(thrown))).toBe("string");
    }),
  );
});
