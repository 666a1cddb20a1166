import { expect, test, vi } from "vitest";
import { buildUrl, parseBase } from "./build-url.js";

const base = parseBase("https://api.example.com/api/v1/");

test("a query is written member by member: lists as repeated members, dates as JSON writes them, nothing for nothing", () => {
  const query = {
    page: 2,
    all: true,
    big: 12345678901234567890n,
    tag: ["a b", "c&d"],
    since: new Date(Date.UTC(2026, 10, 25)),
    nothing: undefined,
    none: null,
    some: ["x", undefined, null],
  };
  expect(buildUrl(base, "/sms/messages", undefined, query)).toBe(
    "https://api.example.com/api/v1/sms/messages?page=2&all=true&big=12345678901234567890" +
      "&tag=a+b&tag=c%26d&since=2026-11-25T00%3A00%3A00.000Z&some=x",
  );
});

test("a query without members leaves a bare question mark, no query none", () => {
  expect(buildUrl(base, "/a", undefined, {})).toBe("https://api.example.com/api/v1/a?");
  expect(buildUrl(base, "/a", undefined, undefined)).toBe("https://api.example.com/api/v1/a");
});

test("a base address may be relative to the page, and needs one then", () => {
  expect(() => parseBase("/api/v1")).toThrow(TypeError);
  vi.stubGlobal("location", { href: "https://shop.example.com/orders/7?tab=2" });
  expect(buildUrl(parseBase("/api/v1"), "/a", undefined, undefined)).toBe(
    "https://shop.example.com/api/v1/a",
  );
  expect(buildUrl(base, "/a", undefined, undefined)).toBe("https://api.example.com/api/v1/a");
  vi.unstubAllGlobals();
});

test("what a base address asks for stays, its fragment does not", () => {
  const asking = parseBase(new URL("https://api.example.com/v1///?tenant=7#top"));
  expect(buildUrl(asking, "/a", undefined, undefined)).toBe("https://api.example.com/v1/a?tenant=7");
  expect(buildUrl(asking, "/a", undefined, { page: 1 })).toBe("https://api.example.com/v1/a?tenant=7&page=1");
});

test.each([
  [{ id: "a/b?c#d" }, "https://api.example.com/api/v1/x/a%2Fb%3Fc%23d/y"],
  [{ id: 7 }, "https://api.example.com/api/v1/x/7/y"],
  [{ id: "..." }, "https://api.example.com/api/v1/x/.../y"],
])("the parameters %j fill the path", (params, url) => {
  expect(buildUrl(base, "/x/:id/y", params, undefined)).toBe(url);
});

test.each([
  {},
  { id: "" },
  { id: "." },
  { id: ".." },
  { id: null },
  undefined,
  Object.create({ id: "inherited" }),
])("a path is refused when its parameter is missing or would lead elsewhere: %#", (params: unknown) => {
  expect(() => buildUrl(base, "/x/:id", params, undefined)).toThrow(
    new TypeError('Parameter "id" of /x/:id is missing, empty, "." or "..".'),
  );
});

test.each([
  ["object", { nested: { a: 1 } }],
  ["function", { run: () => undefined }],
  ["symbol", { mark: Symbol("mark") }],
])("a query member of type %s has no form in an address", (type, query) => {
  expect(() => buildUrl(base, "/a", undefined, query)).toThrow(
    new TypeError(`Parameters and query members cannot be of type ${type}.`),
  );
});
