import type { $ZodType } from "zod/v4/core";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The schemas of what a request carries; a place that is left out is not read. */
export interface RequestSchemas {
  readonly params?: $ZodType;
  /**
   * Its values travel as text: numbers need `z.coerce.number()`, booleans `z.stringbool()`. A member of an object schema
   * that is an array may have any number of elements, none and one included.
   */
  readonly query?: $ZodType;
  readonly headers?: $ZodType;
  readonly body?: $ZodType;
}

/**
 * One operation of an API, as server and client both see it: where it is, what goes in, what comes out, and the codes
 * that it may answer.
 */
export interface Endpoint<
  Request extends RequestSchemas = RequestSchemas,
  Response extends $ZodType = $ZodType,
  Code extends string = string,
> {
  readonly method: HttpMethod;
  /** Path below the API's base address, parameters as `:name`. */
  readonly path: string;
  readonly request: Request;
  /** Schema of the success body. */
  readonly response: Response;
  /** Media type of the success body. Default: `application/json`, the only one that the client package reads. */
  readonly responseType?: string;
  /** Every code that the endpoint may answer, also what the server says by itself: `INTERNAL_ERROR`, first of all. */
  readonly errors: readonly Code[];
  /**
   * Whether the server stores the answer under the request's Idempotency-Key and gives it again to a repetition, which
   * makes repeating a write of unknown outcome safe.
   */
  readonly honoursIdempotencyKey: boolean;
}

/** An endpoint as {@link defineEndpoint} takes it: `honoursIdempotencyKey` may be left out, and is then `false`. */
export interface EndpointDefinition extends Omit<Endpoint, "honoursIdempotencyKey"> {
  readonly honoursIdempotencyKey?: boolean;
}

/** What {@link defineEndpoint} makes of a definition: the same, with `honoursIdempotencyKey` in any case. */
export type DefinedEndpoint<E extends EndpointDefinition> = E extends Endpoint
  ? E
  : E & { readonly honoursIdempotencyKey: "honoursIdempotencyKey" extends keyof E ? boolean : false };

/**
 * Keeps the literal types of an endpoint's method, path, schemas and codes, and freezes a copy of it.
 *
 * @throws TypeError for a path that does not begin with a slash: after a base address it could name another host.
 */
export function defineEndpoint<const E extends EndpointDefinition>(endpoint: E): DefinedEndpoint<E> {
  const { path, honoursIdempotencyKey = false } = endpoint;
  if (!path.startsWith("/")) throw new TypeError(`The path ${JSON.stringify(path)} must begin with "/".`);
  // The compiler does not resolve the condition while E is open.
  return Object.freeze({ ...endpoint, honoursIdempotencyKey }) as unknown as DefinedEndpoint<E>;
}

/** The codes that an endpoint may answer. */
export type EndpointCode<E extends Endpoint> = E["errors"][number];
