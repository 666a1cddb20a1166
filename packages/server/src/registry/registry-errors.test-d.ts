import { defineEndpoint, defineRegistry, mergeRegistries, registry } from "@error-model/core";
import * as z from "zod/mini";
import { expectTypeOf, test } from "vitest";
import { createErrors } from "../adapters/fetch/create-errors.js";

const own = mergeRegistries(
  registry,
  defineRegistry({
    QUOTA_EXCEEDED: {
      httpStatus: 403,
      category: "authorization",
      retry: "never",
      outcome: "not-applied",
      action: "contact-support",
      alert: false,
      description: "The quota is used up.",
      details: { quota: "number" },
    },
    INVALID_COLOUR: {
      httpStatus: 400,
      category: "validation",
      retry: "never",
      outcome: "not-applied",
      action: "fix-request",
      alert: false,
      description: "The colour is not known.",
      details: {},
    },
  }),
);
const errors = createErrors(own);
const endpoint = defineEndpoint({
  method: "GET",
  path: "/",
  request: {},
  response: z.object({ status: z.literal(true) }),
  errors: ["QUOTA_EXCEEDED", "NOT_FOUND"],
});

test("apiError knows the codes of both registries", () => {
  expectTypeOf(errors.apiError("NOT_FOUND").error_code).toEqualTypeOf<"NOT_FOUND">();
  expectTypeOf(errors.apiError("QUOTA_EXCEEDED", { quota: 1 }).details.quota).toBeNumber();
  // @ts-expect-error -- the code has details
  errors.apiError("QUOTA_EXCEEDED");
  // @ts-expect-error -- no such code
  errors.apiError("NOPE");
});

test("a schema is annotated with codes that a validation can answer with", () => {
  errors.withErrorCode(z.string(), { default: "INVALID_COLOUR", too_big: "TOO_MANY_RECIPIENTS" });
  // @ts-expect-error -- no validation has the details
  errors.withErrorCode(z.string(), "QUOTA_EXCEEDED");
  // @ts-expect-error -- nor has the fallback
  createErrors(own, { fallback: "QUOTA_EXCEEDED" });
});

test("an endpoint's handler gives back the codes that it declares, of both registries", () => {
  errors.endpointHandler(endpoint, () => errors.apiError("QUOTA_EXCEEDED", { quota: 1 }));
  errors.endpointHandler(endpoint, async () => Promise.resolve({ status: true }));
  // @ts-expect-error -- INVALID_COLOUR is not declared
  errors.endpointHandler(endpoint, () => errors.apiError("INVALID_COLOUR"));
});

declare const failure: { readonly kind: "colour" | "gone" };

test("a failure is mapped to codes of both registries", () => {
  const error = errors
    .mapFailure("kind", failure)
    .with("colour", "INVALID_COLOUR")
    .with("gone", "NOT_FOUND")
    .exhaustive();
  expectTypeOf(error.error_code).toEqualTypeOf<"INVALID_COLOUR" | "NOT_FOUND">();
});

test("a registry without the codes that adapters answer with does not compile", () => {
  const { NOT_FOUND } = registry;
  // @ts-expect-error -- INVALID_BODY and others are missing
  createErrors(defineRegistry({ NOT_FOUND }));
});
