/**
 * Runs a constructor of errors without walking the stack, which costs more than everything else about an expected
 * error. Engines without the limit, and realms that froze `Error`, just walk.
 */
export function withoutStack<T>(construct: () => T): T {
  const limit: unknown = Error.stackTraceLimit;
  if (typeof limit !== "number" || !limitStack(0)) return construct();
  try {
    return construct();
  } finally {
    limitStack(limit);
  }
}

/** Tells whether the limit could be set: asking the property's descriptor first would cost as much as an error. */
function limitStack(limit: number): boolean {
  try {
    Error.stackTraceLimit = limit;
    return true;
  } catch {
    return false;
  }
}
