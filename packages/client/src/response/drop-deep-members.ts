/** Far above any honest error body, far below the 10,000 levels at which `structuredClone` and JSON overflow the stack. */
const MOST_LEVELS = 100;

/**
 * Leaves out the members of an error body that are nested so deeply that cloning or logging the failure would throw.
 * Gives the object itself where there is none.
 */
export function dropDeepMembers<T extends object>(body: T): T {
  let kept = body;
  // Any object may be looked at by the names of its members.
  const members = body as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(body)) {
    if (!isDeep(members[name], MOST_LEVELS)) continue;
    if (kept === body) kept = { ...body };
    Reflect.deleteProperty(kept, name);
  }
  return kept;
}

/** Looks no deeper than `levels`, so that the depth cannot overflow the stack here. */
function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeep(member, levels - 1));
}
