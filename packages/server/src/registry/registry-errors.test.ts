import { createValidation } from "@error-model/core";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { ownRegistry } from "../../test/own-registry/own-registry.js";
import { createErrors } from "../adapters/fetch/create-errors.js";
import { createApiError } from "../error/create-api-error.js";
import { createMapFailure } from "../failure/map-failure.js";
import { validationError } from "../validation/validate-or-throw.js";
import { registryErrors } from "./registry-errors.js";

describe("what is bound to a registry", () => {
  const own = registryErrors(ownRegistry);
  const colour = z.object({ colour: own.withErrorCode(z.string(), "INVALID_COLOUR"), to: z.string() });

  test("raises its codes", () => {
    expect(own.apiError("QUOTA_EXCEEDED", { quota: 5 })).toMatchObject({ details: { quota: 5 } });
    expect(own.apiError("NOT_FOUND").httpStatus).toBe(404);
  });

  test("validates by its annotations, and what has none is INVALID_PARAMS", () => {
    expect(own.validateOrThrow(colour, { colour: "red", to: "x" })).toEqual({ colour: "red", to: "x" });
    expect(() => own.validateOrThrow(colour, { to: "x" })).toThrow(
      expect.objectContaining({ error_code: "INVALID_COLOUR", message: "colour is missing." }),
    );
    expect(() => own.validateOrThrow(colour, { colour: "red" })).toThrow(
      expect.objectContaining({ error_code: "INVALID_PARAMS" }),
    );
  });

  test("maps failures to its codes", () => {
    const failure: { readonly kind: "colour" } = { kind: "colour" };
    const error = own.mapFailure("kind", failure).with("colour", "INVALID_COLOUR").exhaustive();
    expect(error).toMatchObject({ error_code: "INVALID_COLOUR", httpStatus: 400 });
  });

  test("makes its errors of failures that were found elsewhere", () => {
    const failure = { error_code: "INVALID_COLOUR", issues: [], omitted: 0 } as const;
    expect(own.validationError(failure)).toMatchObject({ message: "The colour is not known." });
  });
});

describe("fetch handlers with codes of their own", () => {
  const own = createErrors(ownRegistry, { log: false, fallback: "INVALID_COLOUR" });
  const request = new Request("http://localhost/");

  test("answer with an error, and with what a handler throws, alike", async () => {
    const error = own.apiError("QUOTA_EXCEEDED", { quota: 5 });
    const thrown = await own.withErrors(() => {
      throw error;
    })(request);
    const answered = own.answer(request, error);
    expect(answered.status).toBe(403);
    expect(await answered.json()).toEqual(await thrown.json());
  });
});

describe("without a framework", () => {
  const validation = createValidation(ownRegistry, { fallback: "INVALID_COLOUR" });
  const schema = z.object({ colour: z.enum(["red", "green"]) });

  test("what one's own validation has found becomes one's own error", () => {
    const result = validation.validate(schema, { colour: "blue" });
    if (result.ok) throw new Error("expected a failure");
    const error = validationError(ownRegistry, result.error);
    expect(error).toMatchObject({ error_code: "INVALID_COLOUR", httpStatus: 400 });
    expect(error.message).toMatch(/^colour: /);
  });

  test("a validation that names a code with details is refused, as it has none to give", () => {
    const failure = { error_code: "QUOTA_EXCEEDED", issues: [], omitted: 0 } as const;
    expect(() => validationError(ownRegistry, failure)).toThrow(/"QUOTA_EXCEEDED".*"quota" is missing/);
  });

  test("a failure is mapped to one of them", () => {
    type Failure = { readonly kind: "colour" } | { readonly kind: "quota"; readonly left: number };
    const apiError = createApiError(ownRegistry);
    const toError = (failure: Failure) =>
      createMapFailure(ownRegistry)("kind", failure)
        .with("colour", "INVALID_COLOUR")
        .with("quota", ({ left }) => apiError("QUOTA_EXCEEDED", { quota: left }))
        .exhaustive();
    expect(toError({ kind: "colour" })).toMatchObject({ error_code: "INVALID_COLOUR", httpStatus: 400 });
    expect(toError({ kind: "quota", left: 2 })).toMatchObject({ details: { quota: 2 } });
    const unforeseen = { kind: "gone" } as unknown as Failure;
    expect(toError(unforeseen)).toMatchObject({ error_code: "INTERNAL_ERROR", cause: unforeseen });
  });
});
