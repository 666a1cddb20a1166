import { errorCodes } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { insufficientBalance } from "../sample-details.js";
import { oddities } from "./oddities.js";
import type { Sent } from "./request.js";

/** One request and the answer that every adapter must give. */
export interface Case extends Sent {
  readonly title: string;
  readonly code: ErrorCode;
  /** The text of the body; by default the registry's. */
  readonly description?: string;
  readonly details?: object;
  /** What Retry-After must say. */
  readonly retryAfter?: string;
  /** Whether the answer must be problem details. */
  readonly problem?: boolean;
}

const get = (path: string, code: ErrorCode, title: string): Case => ({ method: "GET", path, code, title });

const json = (body: Sent["body"], rest: Omit<Case, "method" | "path" | "body">): Case => ({
  method: "POST",
  path: "/body",
  headers: { "content-type": "application/json" },
  ...(body !== undefined && { body }),
  ...rest,
});

const raised = errorCodes.map((code): Case => ({
  ...get(`/raise/${code}`, code, `${code} is raised`),
  ...(code === "INSUFFICIENT_BALANCE" && { details: insufficientBalance }),
  ...(code === "TOO_MANY_ATTEMPTS" && { retryAfter: "2" }),
}));

const thrown = Object.keys(oddities).flatMap((name) => [
  get(`/throw/${encodeURIComponent(name)}`, "INTERNAL_ERROR", `${name} is thrown`),
  get(`/reject/${encodeURIComponent(name)}`, "INTERNAL_ERROR", `a promise rejects with ${name}`),
]);

const tooLarge = "The body is larger than 1048576 bytes.";

const invalid: Case[] = [
  json("{", { title: "the body is cut short", code: "INVALID_BODY" }),
  json("", { title: "the body is empty", code: "INVALID_BODY" }),
  json('{"to":["secret-value"],}', { title: "the body is almost JSON", code: "INVALID_BODY" }),
  json(Uint8Array.of(0x22, 0xff, 0x22), {
    title: "the body is not UTF-8",
    code: "INVALID_BODY",
    description: "The body is not UTF-8.",
  }),
  json(Uint8Array.of(0x22, 0xe2, 0x82), {
    title: "the body ends inside a character",
    code: "INVALID_BODY",
    description: "The body is not UTF-8.",
  }),
  json(`"${"x".repeat(5_000_000)}"`, {
    title: "the body has 5 MB",
    code: "INVALID_BODY",
    description: tooLarge,
  }),
  json(`"${"x".repeat(1_048_576)}"`, {
    title: "the body is one byte over, with no length announced",
    code: "INVALID_BODY",
    description: tooLarge,
    headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
  }),
  json("{}", {
    title: "the body is announced as a form",
    code: "INVALID_BODY",
    description: "The body must be JSON, sent with Content-Type: application/json.",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  }),
  json("[]", {
    title: "the body is an array",
    code: "INVALID_BODY",
    description: "The input must be an object.",
  }),
  json(`${"[".repeat(10_000)}${"]".repeat(10_000)}`, {
    title: "the body is nested 10,000 levels deep",
    code: "INVALID_BODY",
    description: "The input must be an object.",
  }),
  json('{"__proto__":{"to":["+1"],"message":"x"}}', {
    title: "the body hides its members in __proto__",
    code: "INVALID_TO",
    description: "to is missing.",
  }),
  json('{"to":["secret-value",5],"message":"x"}', {
    title: "a member is of the wrong type",
    code: "INVALID_TO",
    description: "to[1] must be a string.",
  }),
  json('{"to":["a","b","c"],"message":"x"}', {
    title: "there are too many members",
    code: "TOO_MANY_RECIPIENTS",
    description: "to must have at most 2 elements.",
  }),
  json('{"to":["a"],"message":""}', {
    title: "a member is empty",
    code: "INVALID_MESSAGE",
    description: "message must have at least 1 character.",
  }),
  json("{}", {
    title: "the body is announced as plain text, which a foreign page may send without asking",
    code: "INVALID_BODY",
    description: "The body must be JSON, sent with Content-Type: application/json.",
    headers: { "content-type": "text/plain" },
  }),
  json("{}", {
    title: "the body's media type is nonsense",
    code: "INVALID_BODY",
    description: "The body must be JSON, sent with Content-Type: application/json.",
    headers: { "content-type": "nonsense" },
  }),
  json('{"to":[]}', {
    title: "the body is announced as nothing",
    code: "INVALID_TO",
    description: "to must have at least 1 element.",
    headers: {},
  }),
  json('{"to":[]}', {
    title: "the body is announced as a dialect of JSON",
    code: "INVALID_TO",
    description: "to must have at least 1 element.",
    headers: { "content-type": "application/vnd.api+json; charset=utf-8" },
  }),
  json("", { title: "there is no body and no media type", code: "INVALID_BODY", headers: {} }),
  json(["{", '"to":[]', new Uint8Array(), "}"], {
    title: "the body comes slowly",
    code: "INVALID_TO",
    description: "to must have at least 1 element.",
  }),
  json([Uint8Array.of(0x22, 0xe2), Uint8Array.of(0x82), Uint8Array.of(0xac, 0x22)], {
    title: "a character of the body comes in three parts",
    code: "INVALID_BODY",
    description: "The input must be an object.",
  }),
  json(`{"to":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, {
    title: "a member is nested 10,000 levels deep",
    code: "INVALID_TO",
    description: "to[0] must be a string.",
  }),
  json("[".repeat(10_000), { title: "10,000 arrays are opened and none is closed", code: "INVALID_BODY" }),
  {
    ...get("/query?page=%", "INVALID_PARAMS", "the query's escapes are broken"),
    description: "page has the wrong format.",
  },
  {
    ...get("/query?page[]=1", "INVALID_PARAMS", "a query parameter has brackets"),
    description: "page is missing.",
  },
  {
    ...get("/query?__proto__=1&page=x", "INVALID_PARAMS", "a query parameter is called __proto__"),
    description: "page has the wrong format.",
  },
  { ...get("/query", "INVALID_PARAMS", "there is no query"), description: "page is missing." },
  {
    ...get("/param/a%20b", "INVALID_PARAMS", "a path parameter has escapes"),
    description: "id has the wrong format.",
  },
  {
    ...get("/header", "INVALID_WORKSPACE_HEADER", "a header is missing"),
    description: `["x-workspace-id"] is missing.`,
  },
  {
    ...get("/query?page=secret-value", "INVALID_PARAMS", "the query is invalid"),
    description: "page has the wrong format.",
  },
  {
    ...get("/query?page=1&page=2", "INVALID_PARAMS", "a query parameter is repeated"),
    description: "page must be a string.",
  },
  {
    ...get("/query?page=1&tags=a&tags=b&tags=c", "INVALID_PARAMS", "a list in the query is too long"),
    description: "tags must have at most 2 elements.",
  },
  {
    ...get("/query?page=1&tags=", "INVALID_PARAMS", "the only element of a list in the query is empty"),
    description: "tags[0] must have at least 1 character.",
  },
  {
    ...get("/param/secret-value5", "INVALID_PARAMS", "a path parameter is invalid"),
    description: "id has the wrong format.",
  },
  {
    ...get("/header", "INVALID_WORKSPACE_HEADER", "a header is invalid"),
    headers: { "x-workspace-id": "secret-value" },
    description: `["x-workspace-id"] has the wrong format.`,
  },
];

const unknown: Case[] = [
  get("/nowhere", "NOT_FOUND", "the route is unknown"),
  get("/%", "NOT_FOUND", "the path is badly encoded"),
  get("/param/%", "NOT_FOUND", "a path parameter is badly encoded"),
  get("/param/%ff?page=1", "NOT_FOUND", "a path parameter is not UTF-8"),
  {
    method: "POST",
    path: "/nowhere",
    headers: { "content-type": "application/json" },
    body: "{",
    code: "NOT_FOUND",
    title: "the route is unknown and the body broken",
  },
  {
    method: "POST",
    path: "/nowhere",
    headers: { "content-type": "text/csv" },
    body: "x".repeat(5_000_000),
    code: "NOT_FOUND",
    title: "the route is unknown and the body has 5 MB",
  },
  { method: "DELETE", path: "/body", code: "NOT_FOUND", title: "the method is unknown to the route" },
];

const described = get("/described", "INTERNAL_ERROR", "an answer was described in headers and not given");

const heads = [
  ...raised,
  ...thrown.slice(0, 4),
  ...unknown.slice(0, 2),
  described,
  ...invalid.filter(({ method, path }) => method === "GET" && path.startsWith("/query")),
].map((of): Case => ({ ...of, method: "HEAD", title: `${of.title}, asked with HEAD` }));

/** Accept headers, and whether they ask for problem details. */
const negotiated = Object.entries({
  "application/problem+json": true,
  "APPLICATION/PROBLEM+JSON; charset=utf-8": true,
  "application/json;q=0.5, application/problem+json;q=0.8": true,
  "application/problem+json, */*": true,
  "application/problem+json;q=0.2, text/html": true,
  "application/problem+json, application/json": false,
  "application/problem+json;q=0.5, application/json;q=0.8": false,
  "application/problem+json;q=0": false,
  "application/problem+json;q=0.1, */*;q=0.2": false,
  "*/*": false,
  "application/*": false,
  "text/html": false,
}).flatMap(([accept, problem]) =>
  [
    raised.find(({ code }) => code === "INVALID_TOKEN")!,
    raised.find(({ code }) => code === "INSUFFICIENT_BALANCE")!,
    thrown[0]!,
    unknown[0]!,
    { ...raised[0]!, method: "HEAD" },
  ].map((of): Case => ({
    ...of,
    title: `${of.title}, asked with ${of.method} and Accept: ${accept}`,
    headers: { accept },
    problem,
  })),
);

export const cases: readonly Case[] = [
  ...raised,
  ...thrown,
  ...invalid,
  ...unknown,
  described,
  ...heads,
  ...negotiated,
];
