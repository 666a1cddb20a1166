import type { ApiError } from "../../error/api-error.js";
import { apiError } from "../../error/api-error-of-code.js";
import { isApiError } from "../../error/is-api-error.js";
import { errorOfStatus } from "../../standard/error-of-status.js";
import { tooLarge } from "../../standard/text-collector.js";

/**
 * Gives errors made by the `http-errors` package, which Express and its body parsers throw, the code that their status
 * means; a 400 is about the body where a body parser has said what was wrong. Everything else is handed back as it is: an
 * error that merely has a status may come from somebody else's server.
 */
export function fromHttpError(error: unknown): unknown {
  if (isApiError(error)) return error;
  try {
    return codedError(error) ?? error;
  } catch {
    // A getter that throws.
    return error;
  }
}

/** What zlib found wrong with a compressed body: parsers give every other error of theirs a type, and not this one. */
function isOfInflating(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
}

function codedError(error: unknown): ApiError | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  // A path parameter that Express could not decode.
  if (error instanceof URIError && error.status === 400) return apiError("NOT_FOUND");
  if (!("statusCode" in error) || !("expose" in error) || typeof error.expose !== "boolean") return undefined;
  if (error.statusCode !== error.status) return undefined;
  const type = "type" in error ? error.type : undefined;
  // The client's going, which is none of its requests' faults.
  if (type === "request.aborted") return undefined;
  if (type === "entity.too.large" && "limit" in error && typeof error.limit === "number")
    return tooLarge(error.limit);
  if (error.status === 400 && (type !== undefined || isOfInflating(error)))
    return apiError("INVALID_BODY", undefined, { cause: error });
  return errorOfStatus(error.status, error);
}
