import type { FastifyReply, FastifyRequest } from "fastify";
import type { AdapterOptions } from "../../adapter-options.js";
import { apiError } from "../../error/api-error-of-code.js";
import { expectCatalogue } from "../../standard/error-page.js";
import { NodeContext } from "../node/node-context.js";
import { fromFastifyError } from "./from-fastify-error.js";
import { sendReply } from "./send-reply.js";

/** What `setErrorHandler` takes, and Fastify's option `frameworkErrors` as well. */
export type FastifyErrorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** What `setNotFoundHandler` takes. */
export type FastifyNotFoundHandler = (request: FastifyRequest, reply: FastifyReply) => void;

/** What of a Fastify instance is used. */
export interface FastifyApp {
  setErrorHandler(handler: FastifyErrorHandler): unknown;
  setNotFoundHandler(handler: FastifyNotFoundHandler): unknown;
}

/**
 * Makes the handler for `app.setErrorHandler`, and for the option `frameworkErrors`, with which Fastify asks what to say to
 * an address that it cannot decode.
 */
export function errorHandler(options: AdapterOptions = {}): FastifyErrorHandler {
  expectCatalogue(options.catalogueUrl);
  return (error, request, reply) => respond(fromFastifyError(error, request), request, reply, options);
}

/** Makes the handler for `app.setNotFoundHandler`, which answers NOT_FOUND. */
export function notFoundHandler(options: AdapterOptions = {}): FastifyNotFoundHandler {
  expectCatalogue(options.catalogueUrl);
  return (request, reply) => respond(apiError("NOT_FOUND"), request, reply, options);
}

/** Puts both on an app, or on a part of it: {@link errorHandler} and {@link notFoundHandler}. */
export function handleErrors(app: FastifyApp, options: AdapterOptions = {}): void {
  app.setErrorHandler(errorHandler(options));
  app.setNotFoundHandler(notFoundHandler(options));
}

/** Sends the answer of an error. */
export function respond(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AdapterOptions,
): void {
  sendReply(reply, error, new NodeContext(request.raw, reply.raw, request, routeOf, options));
}

function routeOf(request: FastifyRequest): string | undefined {
  return request.routeOptions.url;
}
