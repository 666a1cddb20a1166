import { createConfig, lintFromString } from "@redocly/openapi-core";
import { errorCodes } from "@error-model/core";
import { expect, test } from "vitest";
import { endpoints } from "../endpoints.js";
import { describeApi } from "./describe-api.js";

const document = describeApi({ baseUrl: "https://sms.example", version: "1.2.3" });
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

test("a linter of OpenAPI 3.1 has nothing against the document", async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test("every endpoint is an operation that lists exactly its codes", () => {
  expect(
    Object.fromEntries(operations.map((operation) => [operation.operationId, operation["x-error-codes"]])),
  ).toEqual(Object.fromEntries(Object.entries(endpoints).map(([name, { errors }]) => [name, errors])));
  for (const { responses, "x-error-codes": codes } of operations) {
    const examples = Object.entries(responses).flatMap(([, { content }]) =>
      Object.keys(content["application/json"]?.examples ?? {}),
    );
    expect(examples.toSorted()).toEqual([...codes].sort());
  }
  expect(Object.keys(document.components.examples)).toEqual(errorCodes);
});

test("an operation says what it takes: a key, a signed key, a token, or nothing", () => {
  const security = new Map(operations.map((operation) => [operation.operationId, operation.security]));
  const signed = { apiKey: [], timestamp: [], signature: [] };
  expect(security.get("sendSms")).toEqual([{ apiKey: [] }, signed, { bearer: [] }]);
  expect(security.get("listWorkspaces")).toEqual([{ bearer: [] }]);
  expect(security.get("login")).toEqual([]);
  expect(security.get("secondFactor")).toEqual([]);
});

test("an operation that can refuse X-Workspace-ID has it among its parameters, and no other", () => {
  const taking = operations.filter(({ parameters = [] }) =>
    parameters.some(({ name, in: place }) => name === "X-Workspace-Id" && place === "header"),
  );
  const refusing = Object.entries(endpoints).filter(([, { errors }]) =>
    (errors as readonly string[]).includes("INVALID_WORKSPACE_HEADER"),
  );
  expect(taking.map(({ operationId }) => operationId)).toEqual(refusing.map(([name]) => name));
  const [sending] = operations.filter(({ operationId }) => operationId === "sendSms");
  expect(sending?.parameters?.map(({ name }) => name)).toEqual(["Idempotency-Key", "X-Workspace-Id"]);
  expect(sending?.parameters?.at(-1)).toMatchObject({
    required: false,
    schema: { pattern: "^[1-9]\\d{0,17}$" },
  });
});

test("without an address, paths begin at the document's host and nothing links to a catalogue", () => {
  const { servers, components } = describeApi({ version: "0" });
  expect(servers).toEqual([{ url: "/api/v1" }]);
  expect(components.headers).not.toHaveProperty("Link");
});
