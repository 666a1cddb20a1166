/** A body that is the same at every occurrence of its code. */
interface StaticBody {
  readonly description: string;
  readonly text: string;
}

/** More codes than any registry has: what is remembered must not grow with what a program raises. */
const MAX_BODIES = 2_000;

const bodies = new Map<string, StaticBody>();

/**
 * Remembers the body of a code without details and with its registry's own description, so that a flood of refusals
 * costs no serialisation. Where two registries describe a code differently, the first is remembered.
 */
export function rememberStaticBody(code: string, description: string): void {
  if (bodies.has(code) || bodies.size >= MAX_BODIES) return;
  bodies.set(code, { description, text: envelopeText(code, description) });
}

/** Gives the body of a code without details, where it is known with this description. */
export function staticBody(code: string, description: string): string | undefined {
  const known = bodies.get(code);
  return known?.description === description ? known.text : undefined;
}

/** Writes the envelope; its members stand first, for the reader. */
export function envelopeText(
  error_code: string,
  description: string,
  details: readonly (readonly [name: string, value: unknown])[] = [],
): string {
  return JSON.stringify({ status: false, error_code, description, ...Object.fromEntries(details) });
}
