import type { Context } from "hono";
import { expectJson, expectUnencoded, expectWithin, parseJson, readText } from "../../standard/read-json.js";
import { expectDecodable } from "../../standard/request-path.js";
import { readQuery } from "../../standard/request-query.js";

/** The place of a request that a validator looks at, by Hono's names. */
export type ValidatorTarget = "json" | "query" | "param" | "header";

/** Reads one place of a request. */
export function readTarget(target: ValidatorTarget, c: Context, limitBytes?: number): unknown {
  return reading[target](c, limitBytes);
}

const reading: { readonly [T in ValidatorTarget]: (c: Context, limitBytes?: number) => unknown } = {
  json: async (c, limitBytes) => {
    expectJson(c.req.header("content-type"));
    return parseJson(await textOf(c, limitBytes));
  },
  query: (c) => readQuery(c.req.url),
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
