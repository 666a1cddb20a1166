import { expect, test } from "vitest";
import { expectDecodable, isDecodable } from "./request-path.js";

test.each([
  ["/a", true],
  ["/a%20b", true],
  ["/%E2%82%AC", true],
  ["/a?b=%", true],
  ["/a#%ff", true],
  ["/%", false],
  ["/%zz?b=1", false],
  ["/%ff#a", false],
  ["https://host/%E2%82", false],
])("whether %s can be decoded: %j", (url, decodable) => {
  expect(isDecodable(url)).toBe(decodable);
});

test("what cannot be decoded names nothing", () => {
  expect(() => expectDecodable("/%ff")).toThrow(expect.objectContaining({ error_code: "NOT_FOUND" }));
  expect(() => expectDecodable("/%20")).not.toThrow();
});
