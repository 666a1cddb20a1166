import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import {
  endpointHandler,
  parseBody,
  parseHeaders,
  parseParams,
  parseQuery,
  withErrors,
} from "../../../src/fetch.js";
import { apiError } from "../../../src/index.js";
import type { AdapterOptions } from "../../../src/index.js";
import { answerEndpoint, endpoint } from "../endpoint.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "../schemas.js";
import { failAfterDescribing, failingResponse, raise, rejectWithOddity, throwOddity, wait } from "./raise.js";
import { running } from "./running-server.js";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves any fetch handler over Node's HTTP. */
export function serveFetch(fetch: Fetch) {
  return running(serve({ fetch, port: 0, hostname: "127.0.0.1" }) as Server);
}

export function startFetch(options: AdapterOptions) {
  return serveFetch(withErrors(route, options));
}

const ofEndpoint = endpointHandler(endpoint, answerEndpoint);

function route(request: Request): Response | Promise<Response> {
  const { pathname } = new URL(request.url);
  const [, kind, argument] = pathname.split("/");
  const method = request.method === "HEAD" ? "GET" : request.method;
  switch (`${method} ${kind ?? ""}`) {
    case "GET raise":
      return raise(argument);
    case "GET throw":
      return throwOddity(argument);
    case "GET reject":
      return rejectWithOddity(argument);
    case "GET described":
      return failAfterDescribing((...header) => new Headers().set(...header));
    case "GET started":
      return failingResponse();
    case "POST body":
      return parseBody(request, bodySchema).then((data) => Response.json(data));
    case "POST late":
      return wait()
        .then(() => parseBody(request, bodySchema))
        .then((data) => Response.json(data));
    case "GET query":
      return Response.json(parseQuery(request, querySchema));
    case "GET param":
      return Response.json(parseParams(request, { id: argument }, paramSchema));
    case "GET header":
      return Response.json(parseHeaders(request, headerSchema));
    case "POST endpoint":
      return ofEndpoint(request, { params: { id: argument } });
    default:
      throw apiError("NOT_FOUND");
  }
}
