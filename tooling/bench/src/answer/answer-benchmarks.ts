import { apiError, toResponse } from "@error-model/server";
import { unauthorized } from "@hapi/boom";
import createHttpError from "http-errors";
import type { Benchmark } from "../benchmark.ts";

const context = { requestId: "req-1", method: "GET" };
const raised = apiError("UNAUTHORIZED");
const description = raised.message;
const envelope = { status: false, error_code: "UNAUTHORIZED", description };

class CodedError extends Error {
  readonly status = 401;
  readonly error_code = "UNAUTHORIZED";
}

function serialize(error: { readonly message: string }): string {
  return JSON.stringify({ status: false, error_code: "UNAUTHORIZED", description: error.message });
}

/** The answer of a code that always says the same, without and with raising its error. */
export const answerBenchmarks: readonly Benchmark[] = [
  {
    title: "answer, a static code",
    reference: "JSON.stringify alone",
    variants: {
      "JSON.stringify alone": () => JSON.stringify(envelope),
      "toResponse: status, headers and body": () => toResponse(raised, context),
      "apiError + toResponse": () => toResponse(apiError("UNAUTHORIZED"), context),
      "an Error class + JSON.stringify": () => serialize(new CodedError(description)),
      "@hapi/boom + JSON.stringify of its payload": () =>
        JSON.stringify(unauthorized(description).output.payload),
      "http-errors + JSON.stringify": () => serialize(createHttpError(401, description)),
    },
  },
];
