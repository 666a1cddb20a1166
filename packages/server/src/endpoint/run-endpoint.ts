import type { CodeOf, Endpoint, EndpointCode, ErrorDefinitions, Registry } from "@error-model/core";
import type { $ZodType, input, output } from "zod/v4/core";
import type { ApiError } from "../error/api-error.js";
import type { API_ERROR_BRAND } from "../error/brand.js";
import type { ApiErrorOf } from "../error/create-api-error.js";
import { isApiError } from "../error/is-api-error.js";
import type { OnlyOfResponse } from "./excess-member.js";
import type { ValidateOrThrow } from "../validation/validate-or-throw.js";

/** What a handler gets of a request: each place that the endpoint has a schema for, validated. */
export type EndpointInput<E extends Endpoint> = {
  readonly [P in keyof E["request"]]: E["request"][P] extends $ZodType ? output<E["request"][P]> : undefined;
};

/** The errors that an endpoint may answer with, as far as the registry has their codes. */
export type EndpointError<E extends Endpoint, R extends ErrorDefinitions = Registry> = ApiErrorOf<
  R,
  EndpointCode<E> & CodeOf<R>
>;

/** What a handler may give back: the body of its success, or an error whose code the endpoint declares. */
export type EndpointResult<E extends Endpoint, R extends ErrorDefinitions = Registry> =
  NoError<input<E["response"]>> | EndpointError<E, R>;

/** A body that is no error: by its members alone, an error fits every body that has but a name or a message. */
type NoError<Body> = Body extends object ? Sent<Body> & { readonly [API_ERROR_BRAND]?: never } : Body;

/** What is only sent may be read-only through and through, as literals are whose own types are kept. */
type Sent<Body> = Body extends object ? { readonly [Member in keyof Body]: Sent<Body[Member]> } : Body;

/**
 * Does what an endpoint is for. An error is returned and not thrown: the compiler knows what is returned, and refuses a
 * code that the endpoint does not declare.
 *
 * @typeParam Result - what is given back. Where it is inferred by a `const` type parameter, `{ status: true }` is no
 * `{ status: boolean }`.
 */
export type EndpointHandler<E extends Endpoint, Context, Result = EndpointResult<E>> = (
  given: EndpointInput<E>,
  context: Context,
) => Result | Promise<Result>;

/** A handler whose result has no member beside those of the endpoint's response: one that has does not compile. */
export type CheckedEndpointHandler<E extends Endpoint, Context, Result> = EndpointHandler<
  E,
  Context,
  Result
> &
  OnlyOfResponse<Result, input<E["response"]>>;

/** In this order a request is looked at; what is wrong first is answered. */
const PLACES = ["params", "query", "headers", "body"] as const;

/** A place of a request that an endpoint may have a schema for. */
export type EndpointPlace = (typeof PLACES)[number];

/** Reads one place of a request, as its schema asks for it. */
export type ReadPlace = (place: EndpointPlace, schema: $ZodType) => unknown;

/**
 * Looks for the codes of an endpoint's schemas before there is a request.
 *
 * @throws TypeError for a code that the registry does not have.
 */
export function expectEndpointCodes({ request }: Endpoint, { expectCodes }: ValidateOrThrow): void {
  for (const place of PLACES) if (request[place] !== undefined) expectCodes(request[place]);
}

/**
 * Reads and validates what an endpoint asks for, runs its handler, and gives the body of the success.
 *
 * @throws ApiError with the code of what is invalid, or that the handler gave back.
 */
export async function runEndpoint<E extends Endpoint, Context>(
  endpoint: E,
  handler: EndpointHandler<E, Context, unknown>,
  read: ReadPlace,
  context: Context,
  validateOrThrow: ValidateOrThrow,
): Promise<unknown> {
  const given: { [P in EndpointPlace]?: unknown } = {};
  for (const place of PLACES) {
    const schema = endpoint.request[place];
    if (schema !== undefined) given[place] = validateOrThrow(schema, await read(place, schema));
  }
  // Each place that has a schema has been validated with it.
  const result: unknown = await handler(given as EndpointInput<E>, context);
  if (isApiError(result)) throw result satisfies ApiError;
  return result;
}
