import type { CodeOf, EnvelopeOf } from "@error-model/core";
import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { expectTypeOf, test } from "vitest";
import { order, own } from "../../test/own-registry.js";
import { openTelemetryHooks } from "../adapters/opentelemetry.js";
import { queryOptions, unwrap } from "../adapters/tanstack-query.js";
import type { FailureError } from "../failure/failure-error.js";
import type { AnyFailure, Failure } from "../failure/failure.js";
import { matchFailure } from "../failure/match-failure.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import { parseResponse } from "../response/parse-response.js";
import { createClient } from "./create-client.js";
import { logTo, mergeHooks } from "./hooks.js";

type Own = typeof own;
type Declared = "QUOTA_EXCEEDED" | "DEPOT_CLOSED" | "INVALID_PARAMS";

const client = createClient({ baseUrl: "https://api.example.com", registry: own });
const input = { body: { count: 1 } };

test("a client of an own registry gives its codes, with their details", async () => {
  const result = await client.call(order, input);
  if (result.ok) return;
  expectTypeOf(result.error).toEqualTypeOf<Failure<Declared, Own>>();
  if (result.error.kind === "api" && result.error.error.error_code === "QUOTA_EXCEEDED")
    expectTypeOf(result.error.error.quota).toBeNumber();
  matchFailure(result.error).with("api", ({ error }) =>
    expectTypeOf(error).toEqualTypeOf<EnvelopeOf<Own, Declared>>(),
  );
});

test("hooks, queries and recovery take it", () => {
  createClient({
    baseUrl: "https://api.example.com",
    registry: own,
    hooks: {
      onRetry: ({ failure }) => expectTypeOf(failure).toEqualTypeOf<Failure<CodeOf<Own>, Own>>(),
    },
    reauthenticate: async () => {
      const login = await client.call(order, input);
      return login.ok ? { ok: true, value: "token" } : login;
    },
  });
  createClient({
    baseUrl: "https://api.example.com",
    registry: own,
    hooks: mergeHooks(openTelemetryHooks(), logTo(console)),
  });
  createClient({ baseUrl: "https://api.example.com", registry: own, hooks: openTelemetryHooks() });
  const options = queryOptions(client, order, input);
  expectTypeOf(
    new QueryObserver(new QueryClient(), options).getCurrentResult().error,
  ).toEqualTypeOf<FailureError<Declared, Own> | null>();
  expectTypeOf(async () => unwrap(await client.call(order, input))).returns.resolves.toEqualTypeOf<{
    order: number;
  }>();
  const context = { method: "GET", attempt: 0, usesJwt: false, random: Math.random };
  const decide = (failure: Failure<CodeOf<Own>, Own>) => recoveryFor(failure, context);
  expectTypeOf(decide).parameter(0).toExtend<AnyFailure>();
});

test("parseResponse knows the codes of the registry that it is given, and takes no others as declared", () => {
  const response = new Response();
  expectTypeOf(parseResponse(response, { registry: own }))
    .resolves.extract<{ ok: false }>()
    .toHaveProperty("error")
    .toEqualTypeOf<Failure<CodeOf<Own>, Own>>();
  void parseResponse(response, { registry: own, errors: ["QUOTA_EXCEEDED"] });
  // @ts-expect-error -- no code of the SMS API
  void parseResponse(response, { errors: ["QUOTA_EXCEEDED"] });
});
