import type { FastifyRequest } from "fastify";
import { match, P } from "ts-pattern";
import { apiError } from "../../error/api-error-of-code.js";
import { isApiError } from "../../error/is-api-error.js";
import { wrongMediaType } from "../../standard/read-json.js";
import { tooLarge } from "../../standard/text-collector.js";
import { fromHttpError } from "../node/from-http-error.js";

/**
 * Gives Fastify's own errors the code that they mean, told by their `code`; everything else, and what has no code in the
 * registry, is handed back as it is.
 */
export function fromFastifyError(error: unknown, request: FastifyRequest): unknown {
  if (isApiError(error)) return error;
  const options = { cause: error };
  return (
    match(codeOf(error))
      // Fastify looks at a body before it looks whether anybody wants it.
      .with(
        P.string.startsWith("FST_ERR_CTP_"),
        () => request.is404,
        () => apiError("NOT_FOUND"),
      )
      .with("FST_ERR_CTP_INVALID_MEDIA_TYPE", () => wrongMediaType(error))
      .with("FST_ERR_CTP_BODY_TOO_LARGE", () => tooLarge(request.routeOptions.bodyLimit))
      .with(P.string.startsWith("FST_ERR_CTP_"), () => apiError("INVALID_BODY", undefined, options))
      .with("FST_ERR_VALIDATION", () =>
        isBodyRefused(error)
          ? apiError("INVALID_BODY", undefined, options)
          : apiError("INVALID_PARAMS", undefined, options),
      )
      // The last one: a QUERY without a Content-Type, which Fastify refuses before it looks for a route.
      .with(
        "FST_ERR_BAD_URL",
        "FST_ERR_NOT_FOUND",
        "FST_ERR_MAX_PARAM_LENGTH",
        "FST_ERR_ROUTE_MISSING_CONTENT_TYPE",
        () => apiError("NOT_FOUND"),
      )
      .otherwise(() => fromHttpError(error))
  );
}

function codeOf(error: unknown): unknown {
  try {
    return error instanceof Error && "code" in error ? error.code : undefined;
  } catch {
    return undefined;
  }
}

function isBodyRefused(error: unknown): boolean {
  return error instanceof Error && "validationContext" in error && error.validationContext === "body";
}
