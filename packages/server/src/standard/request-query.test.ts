import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readQuery } from "./request-query.js";

test.each([
  ["/a", {}],
  ["/a?", {}],
  ["/a?b=1&c=x%20y+z", { b: "1", c: "x y z" }],
  ["https://host/a?b=1#c?d=2", { b: "1" }],
  ["/a#b?c=1", {}],
  ["/a?b=1&b=2&b=3", { b: ["1", "2", "3"] }],
  ["/a?b[]=1&b[c]=2", { "b[]": "1", "b[c]": "2" }],
  ["/a?b=%", { b: "%" }],
  ["/a?b", { b: "" }],
])("the query of %s is %j", (url, query) => {
  expect({ ...readQuery(url, z.looseObject({})) }).toEqual(query);
});

test("names of an object's prototype are names like any other", () => {
  const query = readQuery("/a?__proto__=1&constructor=2", z.object({ constructor: z.array(z.string()) }));
  expect(Object.entries(query)).toEqual([
    ["__proto__", "1"],
    ["constructor", ["2"]],
  ]);
  expect(Object.getPrototypeOf(query)).toBeNull();
});
