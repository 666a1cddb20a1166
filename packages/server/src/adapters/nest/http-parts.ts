import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";

/** What of the request is used, on both of Nest's HTTP platforms: Fastify's request wraps Node's, Express' is Node's. */
export interface NestRequest {
  readonly raw?: IncomingMessage;
  readonly url?: string;
  readonly originalUrl?: string;
  readonly params?: unknown;
  readonly body?: unknown;
  readonly route?: { readonly path?: unknown };
  readonly routeOptions?: { readonly url?: string };
}

/** What of Nest's contexts is used. */
export interface NestHost {
  switchToHttp(): { getRequest(): unknown; getResponse(): unknown };
}

/** The request of a context, and Node's own beside it. */
export function requestOf(host: NestHost): { readonly request: NestRequest; readonly raw: IncomingMessage } {
  // Nest's contexts are typed by whoever asks: on HTTP there is nothing but these two.
  const request = host.switchToHttp().getRequest() as NestRequest & IncomingMessage;
  return { request, raw: request.raw ?? request };
}

/** The response of a context: Fastify's reply, or Node's response. */
export function responseOf(host: NestHost): FastifyReply | ServerResponse {
  return host.switchToHttp().getResponse() as FastifyReply | ServerResponse;
}

/** The address as it was asked for. */
export function urlOf(request: NestRequest): string {
  return request.originalUrl ?? request.url ?? "";
}

/** The pattern of the matched route. */
export function routeOf({ route, routeOptions }: NestRequest): string | undefined {
  return typeof route?.path === "string" ? route.path : routeOptions?.url;
}
