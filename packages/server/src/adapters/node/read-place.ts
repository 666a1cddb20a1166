import type { IncomingMessage } from "node:http";
import type { $ZodType } from "zod/v4/core";
import { parseJson } from "../../standard/read-json.js";
import { expectDecodable } from "../../standard/request-path.js";
import { readQuery } from "../../standard/request-query.js";
import { readNodeJson } from "./read-node-json.js";

/** The place of a request that a validator looks at, as an endpoint's `request` names it. */
export type RequestPlace = "body" | "query" | "params" | "headers";

/** What of a framework's request a validator looks at. */
export interface PlaceSource {
  readonly raw: IncomingMessage;
  readonly url: string;
  readonly params: unknown;
  /** The body, if the framework has parsed it already. */
  readonly body: unknown;
}

/** Reads one place of a request, as its schema asks for it; a body only if nobody has read it before. */
export function readPlace(
  place: RequestPlace,
  schema: $ZodType,
  source: PlaceSource,
  limitBytes?: number,
): unknown {
  return reading[place](source, schema, limitBytes);
}

type ReadSource = (source: PlaceSource, schema: $ZodType, limitBytes?: number) => unknown;

const reading: { readonly [P in RequestPlace]: ReadSource } = {
  body: ({ raw, body }, _schema, limitBytes) => {
    if (body !== undefined) return body;
    // Somebody has read the body and found nothing in it.
    return raw.readableEnded ? parseJson("") : readNodeJson(raw, limitBytes);
  },
  query: ({ url }, schema) => readQuery(url, schema),
  params: ({ params, url }) => {
    expectDecodable(url);
    return params;
  },
  headers: ({ raw }) => raw.headers,
};
