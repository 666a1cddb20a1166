import { readDetail } from "@error-model/core";
import type { DetailsShape } from "@error-model/core";

/** What a code without details carries, of whichever error. */
export const noDetails: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * Copies the details of a code out of what the caller gave, and checks each member against its type or schema.
 *
 * @throws TypeError naming code and member. Values never stand in it: they may be personal.
 */
export function checkDetails(
  code: string,
  shape: DetailsShape,
  given: object | undefined,
): Readonly<Record<string, unknown>> {
  if (given === undefined && isEmpty(shape)) return noDetails;
  const members = new Map<string, unknown>(given === undefined ? [] : Object.entries(given));
  for (const member of members.keys())
    if (!Object.hasOwn(shape, member))
      throw new TypeError(
        `apiError(${JSON.stringify(code)}): the code has no detail ${JSON.stringify(member)}.`,
      );
  const details: Record<string, unknown> = {};
  for (const [member, schema] of Object.entries(shape)) {
    const value = members.get(member);
    if (readDetail(schema, value) === undefined)
      throw new TypeError(
        `apiError(${JSON.stringify(code)}): the detail ${JSON.stringify(member)} is ${
          members.has(member) ? "not what its schema allows" : "missing"
        }.`,
      );
    if (value !== undefined) details[member] = value;
  }
  return Object.freeze(details);
}

/** Most codes have no details: looking is cheaper than listing. */
function isEmpty(shape: DetailsShape): boolean {
  for (const member in shape) if (Object.hasOwn(shape, member)) return false;
  return true;
}
