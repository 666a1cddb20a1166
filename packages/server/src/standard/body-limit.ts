/** The largest body that is read unless an option says otherwise: 1 MiB. */
export const defaultBodyLimit = 1_048_576;

/**
 * Checks the option `limitBytes`, once where a validator is made: nothing is larger than what is no number, and the limit
 * would be none.
 *
 * @throws TypeError for what is no number from 0 up; `Infinity` is one.
 */
export function expectBodyLimit(limitBytes: number | undefined): void {
  if (limitBytes === undefined || (typeof limitBytes === "number" && limitBytes >= 0)) return;
  // Whoever writes no TypeScript may give anything.
  const given = typeof limitBytes === "string" ? JSON.stringify(limitBytes) : String(limitBytes);
  throw new TypeError(`The option "limitBytes" is ${given}: give a number of bytes, 0 or more.`);
}
