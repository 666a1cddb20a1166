import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiBasePath, endpoints } from "@error-model/contract";
import type { Endpoint } from "@error-model/core";
import type { AppOptions } from "./create-app.js";
import type { Services } from "./gateway-env.js";
import { createRefusals } from "./refusals.js";

/** A body that is not read has to be swallowed before the connection's next request: no more than a route would read. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The ids that the app's own middleware takes over. */
const REQUEST_ID = /^[\w=-]{1,128}$/;

/**
 * Answers requests without credentials for routes that need them, before the framework sees them: a flood of those costs
 * little more than their bytes. Such an answer is the app's own, header by header, and is limited, counted, measured and
 * logged like it. Everything that is not as plain as that goes to `next`.
 */
export async function refuseAnonymous(
  services: Services,
  options: AppOptions,
  next: RequestListener,
): Promise<RequestListener> {
  const { limits, clientAddress, counters } = services;
  const { log, onRequest, metrics, publicUrl } = options;
  const refusals = await createRefusals(publicUrl);

  const refuse = (
    { incoming, outgoing, route, begin }: PlainRequest,
    limited: Awaited<ReturnType<typeof limits.address.take>>,
  ) => {
    counters.increment("requests");
    const { method = "", headers } = incoming;
    const requestId = requestIdOf(incoming);
    const { answer, entry } = limited.ok
      ? refusals.unauthorized({ method, route, accept: headers.accept, requestId })
      : refusals.tooMany(limited.error, requestId);
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body);
    if (entry !== undefined) {
      metrics.countError(entry);
      log?.(entry);
    }
    const seconds = (performance.now() - begin) / 1000;
    const answered = { method, route, status: answer.status, seconds, requestId };
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
        (limited) => refuse(request, limited),
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
  /** The pattern of its route. */
  readonly route: string;
  readonly begin: number;
}

/** Whether a request brings nothing that could prove who makes it, and a body that can be left where it is. */
function isPlain({ headers }: IncomingMessage): boolean {
  if (headers["x-api-key"] !== undefined || headers.authorization !== undefined) return false;
  const { "content-length": length = "0", "transfer-encoding": encoding, expect } = headers;
  return encoding === undefined && expect === undefined && Number(length) <= MAX_BODY_BYTES;
}

const needsCredentials = ({ errors }: Endpoint) => errors.includes("UNAUTHORIZED");

/** Routes without parameters by method and path, as nearly all are. */
const fixedRoutes: ReadonlyMap<string, string> = new Map(
  Object.values<Endpoint>(endpoints)
    .filter((endpoint) => needsCredentials(endpoint) && !endpoint.path.includes(":"))
    .map(({ method, path }) => [`${method} ${apiBasePath}${path}`, `${apiBasePath}${path}`]),
);

/** The pattern of the route that a request asks for; `undefined` where that takes more than a look. */
function protectedRoute({ method = "", url = "" }: IncomingMessage): string | undefined {
  const end = url.indexOf("?");
  return fixedRoutes.get(`${method} ${end === -1 ? url : url.slice(0, end)}`);
}

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}
