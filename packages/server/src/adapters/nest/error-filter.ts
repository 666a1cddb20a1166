import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { AdapterOptions } from "../../adapter-options.js";
import { expectCatalogue } from "../../standard/error-page.js";
import { toResponse } from "../../standard/to-response.js";
import { sendReply } from "../fastify/send-reply.js";
import { NodeContext } from "../node/node-context.js";
import { sendAnswer } from "../node/send-answer.js";
import { fromNestException } from "./from-nest-exception.js";
import { requestOf, responseOf, routeOf } from "./http-parts.js";
import type { NestHost } from "./http-parts.js";

/** What `app.useGlobalFilters` takes. */
export interface ErrorFilter {
  catch(exception: unknown, host: NestHost): void;
}

/**
 * Makes the exception filter: `app.useGlobalFilters(errorFilter())`. It answers for everything that is thrown, and for
 * what no route has answered, on Nest's platforms for Express and for Fastify.
 */
export function errorFilter(options: AdapterOptions = {}): ErrorFilter {
  expectCatalogue(options.catalogueUrl);
  return {
    catch: (exception, host) => {
      const { request, raw } = requestOf(host);
      const response = responseOf(host);
      const error = fromNestException(exception, request, raw);
      const node = isReply(response) ? response.raw : response;
      const context = new NodeContext(raw, node, request, routeOf, options);
      if (isReply(response)) sendReply(response, error, context);
      else sendAnswer(response, toResponse(error, context));
    },
  };
}

function isReply(response: FastifyReply | ServerResponse): response is FastifyReply {
  return "hijack" in response;
}
