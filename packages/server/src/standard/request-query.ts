import type { $ZodType } from "zod/v4/core";
import { listMembersOf } from "./query-lists.js";

/** What stands in a query, by name. */
type Query = Record<string, string | string[]>;

/**
 * Reads the query of an address or of its part after the path, as a schema asks for it. A parameter that is given once is
 * text, one that is repeated an array, and a member that is a list in the schema is an array however often it is given:
 * an address has no other way to say a list of one element, or of none. All values are text.
 *
 * The object has no prototype: `__proto__` is a name like any other. Every adapter reads it here: the parsers of
 * frameworks differ in broken escapes, brackets and repetition.
 */
export function readQuery(url: string, schema: $ZodType): Query {
  const query = parseQuery(url);
  for (const { name, isRequired } of listMembersOf(schema)) {
    const given = query[name];
    if (typeof given === "string") query[name] = [given];
    else if (given === undefined && isRequired) query[name] = [];
  }
  return query;
}

function parseQuery(url: string): Query {
  const begin = url.indexOf("?");
  const end = url.indexOf("#");
  const parameters = new URLSearchParams(
    begin === -1 ? "" : url.slice(begin + 1, end === -1 ? url.length : end),
  );
  const query = Object.create(null) as Query;
  for (const [name, value] of parameters) {
    const before = query[name];
    if (Array.isArray(before)) before.push(value);
    else query[name] = before === undefined ? value : [before, value];
  }
  return query;
}
