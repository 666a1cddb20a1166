import { expect, test } from "vitest";
import * as z from "zod/mini";
import { defineEndpoint } from "./endpoint.js";

const read = {
  method: "GET",
  path: "/balance",
  request: {},
  response: z.object({}),
  errors: ["NOT_FOUND"],
} as const;

test("an endpoint that says nothing about the Idempotency-Key does not honour it", () => {
  expect(defineEndpoint(read)).toEqual({ ...read, honoursIdempotencyKey: false });
});

test("an endpoint is a frozen copy that keeps what it says", () => {
  const given = { ...read, honoursIdempotencyKey: true };
  const endpoint = defineEndpoint(given);
  expect(endpoint).toEqual(given);
  expect(Object.isFrozen(endpoint)).toBe(true);
  expect(Object.isFrozen(given)).toBe(false);
});

test.each(["balance", "@evil.example/x", ""])(
  "the path %j, which could end in another host, is refused",
  (path) => {
    expect(() => defineEndpoint({ ...read, path })).toThrow(
      new TypeError(`The path ${JSON.stringify(path)} must begin with "/".`),
    );
  },
);
