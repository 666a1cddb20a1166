import { inspect } from "node:util";
import { registry } from "@error-model/core";
import type { Registry } from "@error-model/core";
import { expect, test } from "vitest";
import { FailureError, isFailureError } from "./failure-error.js";
import { codebookOf } from "./codebook.js";
import { apiFailure } from "./make-failure.js";

const facts = { httpStatus: 400, requestId: "req-1", retryAfterMs: undefined };
const failure = apiFailure<"INVALID_TO", Registry>(
  facts,
  { status: false, error_code: "INVALID_TO", description: "Not +447700900123" },
  registry.INVALID_TO,
  codebookOf().Form,
);

test("an error says what its failure says, and shows no more of it than the failure does", () => {
  const error = new FailureError(failure);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.failure]).toEqual(["FailureError", failure.message, failure]);
  expect(JSON.parse(JSON.stringify(error))).toEqual(JSON.parse(JSON.stringify(failure)));
  expect(inspect(error)).toBe(inspect(failure));
  expect(inspect(error)).not.toContain("7700");
});

test("an error of another copy of the package is recognised, and nothing else is", () => {
  const copy = Object.assign(new Error("copy"), { [Symbol.for("@error-model/client.FailureError")]: true });
  expect(isFailureError(new FailureError(failure))).toBe(true);
  expect(isFailureError(copy)).toBe(true);
  const branded = { [Symbol.for("@error-model/client.FailureError")]: true };
  for (const other of [new Error("other"), branded, undefined, null, "FailureError"])
    expect(isFailureError(other)).toBe(false);
});

test("the brand of an error is not among the members that a log lists", () => {
  expect(Object.keys(new FailureError(failure)).sort()).toEqual(["failure", "name"]);
});
