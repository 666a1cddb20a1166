import type { Context } from "hono";
import type { $ZodType } from "zod/v4/core";
import { expectJson, expectUnencoded, expectWithin, parseJson, readText } from "../../standard/read-json.js";
import { expectDecodable } from "../../standard/request-path.js";
import { readQuery } from "../../standard/request-query.js";

/** The place of a request that a validator looks at, by Hono's names. */
export type ValidatorTarget = "json" | "query" | "param" | "header";

/** Reads one place of a request, as its schema asks for it. */
export function readTarget(
  target: ValidatorTarget,
  schema: $ZodType,
  c: Context,
  limitBytes?: number,
): unknown {
  return reading[target](c, schema, limitBytes);
}

type ReadTarget = (c: Context, schema: $ZodType, limitBytes?: number) => unknown;

const reading: { readonly [T in ValidatorTarget]: ReadTarget } = {
  json: async (c, _schema, limitBytes) => {
    expectJson(c.req.header("content-type"));
    return parseJson(await textOf(c, limitBytes));
  },
  query: (c, schema) => readQuery(c.req.url, schema),
  param: (c) => {
    expectDecodable(c.req.url);
    return c.req.param();
  },
  header: (c) => c.req.header(),
};

/** Reads the body within its limit, unless an earlier middleware has read it: Hono keeps what it read. */
async function textOf(c: Context, limitBytes: number | undefined): Promise<string> {
  const { bodyCache, raw } = c.req;
  if (raw.bodyUsed || Object.keys(bodyCache).length > 0) return expectWithin(await c.req.text(), limitBytes);
  expectUnencoded(c.req.header("content-encoding"));
  const text = await readText(raw, limitBytes);
  // The cache is declared to hold texts, and at run time holds promises of them.
  bodyCache.text = Promise.resolve(text) as unknown as string;
  return text;
}
