import { expect, test } from "vitest";
import { parseBody } from "../adapters/fetch/parse-body.js";
import { Valid } from "../adapters/nest/valid.js";
import { validator as expressValidator } from "../adapters/express/validator.js";
import { validator as fastifyValidator } from "../adapters/fastify/validator.js";
import { validator as honoValidator } from "../adapters/hono/validator.js";
import * as z from "zod/mini";
import { expectBodyLimit } from "./body-limit.js";
import { expectWithin, readText } from "./read-json.js";
import { TextCollector } from "./text-collector.js";

test.each([
  [NaN, "NaN"],
  ["1mb", '"1mb"'],
  [-1, "-1"],
  [null, "null"],
])("a limit of %j is refused by its name and value", (limit, quoted) => {
  const complaint = new TypeError(`The option "limitBytes" is ${quoted}: give a number of bytes, 0 or more.`);
  expect(() => expectBodyLimit(limit as number)).toThrow(complaint);
});

test("a number of bytes is a limit, and so is none at all", () => {
  for (const limit of [undefined, 0, 0.5, 1_048_576, Infinity])
    expect(() => expectBodyLimit(limit)).not.toThrow();
});

const schema = z.unknown();
const limitBytes = NaN;

test.each<[string, () => unknown]>([
  ["./express", () => expressValidator("body", schema, { limitBytes })],
  ["./fastify", () => fastifyValidator("body", schema, { limitBytes })],
  ["./hono", () => honoValidator("json", schema, { limitBytes })],
  ["./nest", () => Valid("body", schema, { limitBytes })],
])("the validator of %s refuses it where it is made", (_, make) => {
  expect(make).toThrow(/"limitBytes" is NaN/);
});

test("what reads at once refuses it when it is called", async () => {
  const headers = { "content-type": "application/json" };
  const request = new Request("http://localhost/", { method: "POST", body: "{}", headers });
  await expect(parseBody(request, schema, { limitBytes })).rejects.toThrow(TypeError);
  await expect(readText(new Request("http://localhost/"), limitBytes)).rejects.toThrow(TypeError);
  expect(() => new TextCollector(limitBytes, null)).toThrow(TypeError);
  expect(() => expectWithin("", limitBytes)).toThrow(TypeError);
});
