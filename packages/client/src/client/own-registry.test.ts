import { createMatchError } from "@error-model/core";
import axios from "axios";
import ky from "ky";
import { expect, test } from "vitest";
import { envelope, json, startServer } from "../../test/api-server.js";
import { order, own } from "../../test/own-registry.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { installFailures, toFailure as fromAxios } from "../adapters/axios.js";
import { failureOptions, toFailure as fromKy } from "../adapters/ky.js";
import { FailureError } from "../failure/failure-error.js";
import { matchFailure } from "../failure/match-failure.js";
import { parseResponse } from "../response/parse-response.js";
import { createClient } from "./create-client.js";
import type { StepEvent } from "./step-event.js";

const input = { body: { count: 2 } };
const exceeded = {
  status: false,
  error_code: "QUOTA_EXCEEDED",
  description: "Ask +447700900123",
  quota: 7,
  hidden: "a secret text",
};

test("a code of the client's own registry is known, with its details, its recovery and its alert", async () => {
  await using server = await startServer(json(403, exceeded));
  const alerts: unknown[] = [];
  const steps: StepEvent[] = [];
  const client = createClient({
    baseUrl: server.baseUrl,
    registry: own,
    hooks: { onAlert: (event) => alerts.push(event), onStep: (step) => steps.push(step) },
  });
  const result = await client.call(order, input);
  if (result.ok) throw new Error("expected a failure");
  const left = matchFailure(result.error)
    .with("api", ({ error }) =>
      createMatchError(own)(error)
        .with("QUOTA_EXCEEDED", ({ quota }) => quota)
        .with("DEPOT_CLOSED", "INVALID_PARAMS", () => 0)
        .exhaustive(),
    )
    .with("unrecognized", "http", "invalid-response", "network", "timeout", "aborted", ({ kind }) => kind)
    .exhaustive();
  expect(left).toBe(7);
  expect(result.error).toMatchObject({ action: "contact-support", alert: true, attempts: 1 });
  expect(alerts).toMatchObject([{ reason: "failure", failure: { kind: "api" } }]);
  expect(steps.at(-1)).toMatchObject({ type: "call-ended", code: "QUOTA_EXCEEDED" });
});

test("its logs show the details that the registry names, and nothing else of the body", async () => {
  const result = await parseResponse(Response.json(exceeded, { status: 403 }), { registry: own });
  if (result.ok) throw new Error("expected a failure");
  const shown: unknown = JSON.parse(JSON.stringify(new FailureError(result.error)));
  expect(shown).toMatchObject({
    kind: "api",
    message: "QUOTA_EXCEEDED (HTTP 403): The quota is used up.",
    description: "Ask [number]",
    details: { quota: 7 },
  });
  expect(JSON.stringify(shown)).not.toContain("secret");
});

test("its retry policy is carried out, on a write too, where it says that nothing was applied", async () => {
  await using server = await startServer(envelope(503, "DEPOT_CLOSED"), json(200, { order: 1 }));
  const client = createClient({ baseUrl: server.baseUrl, registry: own, ...createVirtualClock() });
  expect(await client.call(order, input)).toEqual({ ok: true, value: { order: 1 } });
  expect(server.seen.map(({ body }) => body)).toEqual(['{"count":2}', '{"count":2}']);
});

test("without it the same code is unrecognized, and a broken detail of it is malformed", async () => {
  await using server = await startServer(json(403, exceeded));
  const client = createClient({ baseUrl: server.baseUrl });
  expect(await client.call(order, input)).toMatchObject({
    error: { kind: "unrecognized", reason: "unknown-code", error: exceeded },
  });
  const broken = Response.json({ ...exceeded, quota: "7" }, { status: 403 });
  expect(await parseResponse(broken, { registry: own })).toMatchObject({
    error: { kind: "unrecognized", reason: "malformed-details", action: "contact-support" },
  });
  expect(
    await parseResponse(Response.json(exceeded, { status: 403 }), { registry: own, errors: ["NOT_FOUND"] }),
  ).toMatchObject({ error: { kind: "unrecognized", reason: "undeclared-code" } });
});

test("ky and axios read it as well", async () => {
  await using server = await startServer(json(403, exceeded));
  const known = { kind: "api", alert: true, error: { error_code: "QUOTA_EXCEEDED", quota: 7 } };
  const withKy = ky.extend(failureOptions({ registry: own }));
  const thrown: unknown = await withKy.get(server.baseUrl).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ failure: known });
  expect(fromKy(thrown, undefined, own)).toMatchObject(known);
  const plain: unknown = await ky.get(server.baseUrl).catch((error: unknown) => error);
  expect(fromKy(plain, ["QUOTA_EXCEEDED"], own)).toMatchObject(known);
  expect(fromKy(plain)).toMatchObject({ kind: "unrecognized" });
  const withAxios = axios.create();
  installFailures(withAxios, undefined, own);
  expect(await withAxios.get(server.baseUrl).catch((error: unknown) => error)).toMatchObject({
    failure: known,
  });
  const raw: unknown = await axios.get(server.baseUrl).catch((error: unknown) => error);
  expect(fromAxios(raw, undefined, own)).toMatchObject(known);
});
