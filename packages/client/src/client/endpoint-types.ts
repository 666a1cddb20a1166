import type { CodeOf, Endpoint, EndpointCode, ErrorDefinitions, Registry } from "@error-model/core";
import type { $ZodType, input, output } from "zod/v4/core";

/** What goes into one place of a request: optional where the schema asks for nothing, absent where there is none. */
type Place<E extends Endpoint, K extends "params" | "query" | "body"> =
  E["request"] extends Readonly<Record<K, infer S extends $ZodType>>
    ? IsOptional<input<S>> extends true
      ? { readonly [P in K]?: input<S> | undefined }
      : { readonly [P in K]: input<S> }
    : { readonly [P in K]?: undefined };

/** Whether `undefined`, or an object without members, would do. */
type IsOptional<T> = undefined extends T
  ? true
  : Partial<T> extends T
    ? T extends object
      ? true
      : false
    : false;

export interface CallOptions {
  /** Sent as they are, beside the client's own; credentials cannot be overridden. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Sent as `Idempotency-Key`, the same with every attempt. On an endpoint that honours it, a write of unknown outcome is
   * sent again. Default: none.
   */
  readonly idempotencyKey?: string | undefined;
  /** Lets the browser finish the request when the page goes away; its body must then be below 64 KiB. Default: `false`. */
  readonly keepalive?: boolean | undefined;
  /** Ends the call at once, wherever it is: in a request, in a body, in a delay. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call to an endpoint takes. */
export type CallInput<E extends Endpoint> = CallOptions &
  Place<E, "params"> &
  Place<E, "query"> &
  Place<E, "body">;

/** The codes that an endpoint declares and the registry knows; all of them where the endpoint's type is not known. */
export type DeclaredCode<E extends Endpoint, R extends ErrorDefinitions = Registry> =
  string extends EndpointCode<E> ? CodeOf<R> : Extract<EndpointCode<E>, CodeOf<R>>;

/** What a successful call gives. */
export type CallOutput<E extends Endpoint> = output<E["response"]>;

/** The input can be left out where nothing in it is required. */
export type CallArguments<E extends Endpoint> =
  Partial<CallInput<E>> extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>];
