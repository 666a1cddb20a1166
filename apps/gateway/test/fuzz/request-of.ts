import type { OpenApiOperation } from "@error-model/core/openapi";
import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { arbitraryOf, hostileText } from "./arbitrary-of.js";
import type { Schema } from "./arbitrary-of.js";

/** A request, as `fetch` takes it. */
export interface FuzzRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Makes requests of an operation: mostly well-formed, always with the given credentials. */
export function requestOf(
  template: string,
  method: string,
  operation: OpenApiOperation,
  credentials: Arbitrary<Readonly<Record<string, string>>>,
): Arbitrary<FuzzRequest> {
  const place = (where: string) =>
    fc.record(
      Object.fromEntries(
        (operation.parameters ?? [])
          .filter((parameter) => parameter.in === where)
          .map((parameter) => [parameter.name, arbitraryOf(parameter.schema as Schema)]),
      ),
      where === "path" ? {} : { requiredKeys: [] },
    );
  const schema = operation.requestBody?.content["application/json"]?.schema as Schema | undefined;
  return fc
    .record({
      params: place("path"),
      query: place("query"),
      extra: fc.dictionary(fc.constantFrom("page", "x", "from"), hostileText, { maxKeys: 1 }),
      headers: place("header"),
      workspace: fc.option(fc.oneof(fc.constantFrom("1", "0", "-1", "999999999999999999"), hostileText), {
        freq: 4,
      }),
      body: schema === undefined ? fc.constant(undefined) : bodyOf(schema),
      type: fc.oneof(
        { weight: 9, arbitrary: fc.constant("application/json") },
        { weight: 1, arbitrary: fc.constantFrom("text/plain", "application/json; charset=utf-16", "") },
      ),
      credentials,
    })
    .map(({ params, query, extra, headers, workspace, body, type, credentials: proof }) => ({
      path: pathOf(template, params as Record<string, unknown>, { ...extra, ...(query as object) }),
      method: method.toUpperCase(),
      headers: sendable({
        ...(headers as object),
        ...proof,
        "x-workspace-id": workspace ?? undefined,
        ...(body === undefined ? {} : { "content-type": type }),
      }),
      body,
    }));
}

function bodyOf(schema: Schema): Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 12, arbitrary: arbitraryOf(schema).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom("{", "[".repeat(5_000), '{"to":1e999}', "null", undefined) },
  );
}

function pathOf(template: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encode(params[name]) || "-");
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

function encode(value: unknown): string {
  // Half a surrogate pair cannot be written in an address at all, and a dot alone is taken for the folder itself.
  const text = (
    typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value)
  ).toWellFormed();
  return encodeURIComponent(text).replace(/^\.{1,2}$/, "%2E");
}

/** What a client can put into a header: Latin-1 without line ends. */
function sendable(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const text = typeof value === "string" ? value.replace(/[^\x20-\x7e\xa0-\xff]/g, "").trim() : "";
      return text === "" ? [] : [[name, text]];
    }),
  );
}
