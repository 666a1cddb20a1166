import { defineEndpoint } from "@error-model/core";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { apiError } from "../error/api-error-of-code.js";
import { runEndpoint } from "./run-endpoint.js";
import type { EndpointPlace } from "./run-endpoint.js";
import { validateOrThrow } from "../validation/validate-or-throw.js";

const endpoint = defineEndpoint({
  method: "POST",
  path: "/items/:id",
  request: { params: z.object({ id: z.string() }), body: z.object({ n: z.number() }) },
  response: z.object({ seen: z.string() }),
  errors: ["NOT_FOUND", "INVALID_PARAMS"],
  honoursIdempotencyKey: false,
});

const request: { readonly [P in EndpointPlace]?: unknown } = { params: { id: "a" }, body: { n: 1 } };

test("only the places that have a schema are read, and the handler gets them with its context", async () => {
  const places: EndpointPlace[] = [];
  const read = (place: EndpointPlace) => {
    places.push(place);
    return Promise.resolve(request[place]);
  };
  const seen: unknown[] = [];
  const result = await runEndpoint(
    endpoint,
    (given, context: string) => {
      seen.push(given, context);
      return { seen: given.params.id };
    },
    read,
    "context",
    validateOrThrow,
  );
  expect(result).toEqual({ seen: "a" });
  expect(seen).toEqual([request, "context"]);
  expect(places).toEqual(["params", "body"]);
});

test("what is wrong first is answered, and the handler does not run", async () => {
  let runs = 0;
  const handler = () => {
    runs += 1;
    return { seen: "" };
  };
  await expect(runEndpoint(endpoint, handler, () => ({}), undefined, validateOrThrow)).rejects.toMatchObject({
    error_code: "INVALID_PARAMS",
    message: "id is missing.",
  });
  expect(runs).toBe(0);
});

test("an error that the handler gives back is thrown", async () => {
  const error = apiError("NOT_FOUND");
  const run = runEndpoint(
    endpoint,
    () => error,
    (place) => request[place],
    undefined,
    validateOrThrow,
  );
  await expect(run).rejects.toBe(error);
});
