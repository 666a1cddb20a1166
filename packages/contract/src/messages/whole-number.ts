import * as z from "zod/mini";

/**
 * A whole number in a query: as decimal digits, which is how it travels, or as a number, which is how a program writes
 * it. `Number` alone would also take "", "0x10" and "1e3".
 */
export function wholeNumber(minimum: number, maximum: number) {
  const inRange = z.int().check(z.minimum(minimum), z.maximum(maximum));
  const digits = z.string().check(z.regex(/^\d{1,15}$/));
  return z.union([inRange, z.pipe(z.pipe(digits, z.transform(Number)), inRange)]);
}
