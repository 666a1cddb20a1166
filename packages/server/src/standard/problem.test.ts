import { defineRegistry, registry } from "@error-model/core";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { createApiError } from "../error/create-api-error.js";
import { toResponse } from "./to-response.js";

const accept = "application/problem+json";

const definition = {
  category: "server",
  retry: "never",
  outcome: "not-applied",
  action: "contact-support",
  alert: false,
  description: "The printer is out of paper.",
} as const;

const printerError = createApiError(
  defineRegistry({
    OUT_OF_PAPER: {
      ...definition,
      httpStatus: 503,
      details: { tray: z.number(), title: z.string(), instance: z.string() },
    },
    ODD_CLIENT: { ...definition, httpStatus: 418, details: {} },
    ODD_SERVER: { ...definition, httpStatus: 599, details: {} },
  }),
);

function problem(error: unknown, catalogueUrl?: string, requestId = "req-1"): object {
  return JSON.parse(toResponse(error, { accept, requestId, catalogueUrl }).body ?? "") as object;
}

test("a code's page is the type, and the registry's text the title", () => {
  const error = apiError("NOT_FOUND", undefined, { description: "No message has this id." });
  expect(problem(error, "https://docs.example/api/")).toEqual({
    type: "https://docs.example/api/errors/NOT_FOUND",
    title: registry.NOT_FOUND.description,
    status: 404,
    detail: "No message has this id.",
    instance: "req-1",
    error_code: "NOT_FOUND",
  });
});

test("without a catalogue the type is about:blank, and the status' name the title", () => {
  expect(problem(apiError("NOT_FOUND"))).toMatchObject({ type: "about:blank", title: "Not Found" });
  expect(problem(new Error("x"))).toMatchObject({ type: "about:blank", title: "Internal Server Error" });
});

describe("a code of another registry", () => {
  const details = { tray: 2, title: "mine", instance: "mine" };

  test("has the status' name for a title, and gives its details, but for the standard's names", () => {
    expect(problem(printerError("OUT_OF_PAPER", details), "https://docs.example")).toEqual({
      type: "https://docs.example/errors/OUT_OF_PAPER",
      title: "Service Unavailable",
      status: 503,
      detail: "The printer is out of paper.",
      instance: "req-1",
      error_code: "OUT_OF_PAPER",
      tray: 2,
    });
  });

  test.each([
    [printerError("ODD_CLIENT"), "Client Error"],
    [printerError("ODD_SERVER"), "Server Error"],
  ])("with a status that has no name of its own says whose error it is", (error, title) => {
    expect(problem(error)).toMatchObject({ title });
  });
});

test("a request id becomes a URI reference", () => {
  expect(problem(apiError("NOT_FOUND"), undefined, 'a:b/"<c>%')).toMatchObject({
    instance: "a%3Ab%2F%22%3Cc%3E%25",
  });
});

test.each([400, 401, 402, 403, 404, 409, 413, 415, 422, 429, 500, 503])(
  "the name of %d is IANA's",
  async (status) => {
    const { STATUS_CODES } = await import("node:http");
    const code = createApiError(defineRegistry({ CODE: { ...definition, httpStatus: status, details: {} } }));
    const names = new Map([
      [413, "Content Too Large"],
      [422, "Unprocessable Content"],
    ]);
    expect(problem(code("CODE"))).toMatchObject({ title: names.get(status) ?? STATUS_CODES[status] });
  },
);

test("the media type says what it is", () => {
  expect(toResponse(null, { accept }).headers["Content-Type"]).toBe(
    "application/problem+json; charset=utf-8",
  );
});
