/** Far above any honest error body, far below the 10,000 levels at which `structuredClone` and JSON overflow the stack. */
const MOST_LEVELS = 100;

/**
 * Leaves out the members of an error body that are nested so deeply that cloning or logging the failure would throw.
 * Gives the object itself where there is none.
 */
export function dropDeepMembers<T extends object>(body: T): T {
  let kept = body;
  for (const name of Object.keys(body)) {
    const value: unknown = Reflect.get(body, name);
    if (!isNested(value) || !isDeeperThan(value, MOST_LEVELS)) continue;
    if (kept === body) kept = { ...body };
    Reflect.deleteProperty(kept, name);
  }
  return kept;
}

/** Level by level and not by recursion, which is what the depth would break. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = level.flatMap((nested) => valuesOf(nested)).filter(isNested);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function valuesOf(nested: object): unknown[] {
  return Object.values(nested);
}
