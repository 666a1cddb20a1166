import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiBasePath, endpoints } from "@error-model/contract";
import type { Endpoint } from "@error-model/core";
import type { AppOptions } from "./create-app.js";
import type { Services } from "./gateway-env.js";
import { createRefusals } from "./refusals.js";
import type { Refusal, RefusedRoute } from "./refusals.js";

/** A body that is not read has to be swallowed before the connection's next request: no more than a route would read. */
const MAX_BODY_BYTES = 1024 * 1024;

/** What most clients accept. Who says something else may want problem details. */
const USUAL_ACCEPTS: ReadonlySet<string | undefined> = new Set([undefined, "*/*", "application/json"]);

/** The ids that the app's own middleware takes over. */
const REQUEST_ID = /^[\w=-]{1,128}$/;

/**
 * Answers requests without credentials for routes that need them, before the framework sees them: a flood of those costs
 * little more than their bytes. What is answered, limited, counted, measured and logged is what the app would, and a test
 * compares it byte for byte. Whatever is not as plain as that goes to `next`.
 */
export async function refuseAnonymous(
  { limits, clientAddress, counters }: Services,
  { log, onRequest, metrics, publicUrl }: AppOptions,
  next: RequestListener,
): Promise<RequestListener> {
  const refusals = await createRefusals(publicUrl);

  const refuse = ({ incoming, outgoing, route, begin }: PlainRequest, refusal: Refusal) => {
    const { status, headers, body, entry } = refusal;
    const requestId = requestIdOf(incoming);
    outgoing.writeHead(status, [...headers, "X-Request-Id", requestId]).end(body);
    counters.increment("requests");
    if (entry !== undefined) {
      metrics.countError(entry);
      log?.({ ...entry, request_id: requestId });
    }
    const seconds = (performance.now() - begin) / 1000;
    const isApiError = entry !== undefined;
    const answered = { method: route.method, route: route.pattern, status, seconds, requestId, isApiError };
    metrics.answered(answered);
    onRequest?.(answered);
  };

  return (incoming, outgoing) => {
    const route = isPlain(incoming) ? protectedRoute(incoming) : undefined;
    if (route === undefined) {
      next(incoming, outgoing);
      return;
    }
    const request = { incoming, outgoing, route, begin: performance.now() };
    limits.address
      .take(clientAddress({ env: { incoming } }))
      .then(
        (limited) =>
          refuse(request, limited.ok ? refusals.unauthorized(route) : refusals.tooMany(limited.error)),
        // Counting fails where the database is asked for it: the app knows what to say then.
        () => next(incoming, outgoing),
      )
      .catch(() => {
        // A log that fails has nothing to do with the client.
        if (!outgoing.writableEnded) outgoing.destroy();
      });
  };
}

interface PlainRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly route: RefusedRoute;
  readonly begin: number;
}

/** Whether a request brings nothing that could prove who makes it, and a body that can be left where it is. */
function isPlain({ headers }: IncomingMessage): boolean {
  if (headers["x-api-key"] !== undefined || headers.authorization !== undefined) return false;
  // Without a host it is no request at all (RFC 9112 section 3.2).
  if (headers.host === undefined) return false;
  const { accept, "content-length": length = "0", "transfer-encoding": encoding, expect } = headers;
  if (encoding !== undefined || expect !== undefined || Number(length) > MAX_BODY_BYTES) return false;
  return USUAL_ACCEPTS.has(accept);
}

/** Routes that need credentials by method and path: those without parameters, as nearly all are. */
const fixedRoutes: ReadonlyMap<string, RefusedRoute> = new Map(
  Object.values<Endpoint>(endpoints)
    .filter(({ errors, path }) => errors.includes("UNAUTHORIZED") && !path.includes(":"))
    .map(({ method, path }) => [
      `${method} ${apiBasePath}${path}`,
      { method, pattern: `${apiBasePath}${path}` },
    ]),
);

/** The route that a request asks for; `undefined` where that takes more than a look. */
function protectedRoute({ method = "", url = "" }: IncomingMessage): RefusedRoute | undefined {
  const end = url.indexOf("?");
  return fixedRoutes.get(`${method} ${end === -1 ? url : url.slice(0, end)}`);
}

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}
