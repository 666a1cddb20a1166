/** Bounds the walk through causes, which may be a ring. */
const MAX_DEPTH = 10;

/**
 * Whether a failure began with a value that the database cannot take: SQLSTATE class 22, data exception. The same
 * request fails in the same way again, however often it is repeated.
 */
export function isDataException(failure: unknown): boolean {
  let error = failure;
  for (let depth = 0; depth < MAX_DEPTH && error instanceof Error; depth += 1) {
    // SQLSTATEs have five characters; codes of the system, such as ECONNREFUSED, are longer.
    if ("code" in error && typeof error.code === "string" && /^22[0-9A-Z]{3}$/.test(error.code)) return true;
    error = error.cause;
  }
  return false;
}
