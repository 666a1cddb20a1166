import { STATUS_CODES } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { apiError, requestIdFrom, toResponse } from "@error-model/server";
import type { ErrorAnswer } from "@error-model/server";
import { RequestError } from "@hono/node-server";
import type { AppOptions } from "./create-app.js";
import { securityHeaderRecord } from "./security-headers.js";

/** Answers what is too broken for the app to see, with a request id and a line in the log as everything else. */
export interface UnreadableRequests {
  /** Notes a request, for the event `request` of a server of `node:http`. */
  readonly note: (incoming: IncomingMessage, outgoing: ServerResponse) => void;
  /** Answers what Node's parser has refused, for the event `clientError`. */
  readonly refuse: (error: NodeJS.ErrnoException, socket: Duplex) => void;
  /** Answers what cannot be made a `Request` of, for want of a host say, and a bug of the app. */
  readonly respond: (error: unknown) => Response;
}

/** What Node itself answers; every other error is a 400. */
const STATUS_OF: ReadonlyMap<string | undefined, number> = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", 413],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/** In place of a pattern, in the log and the metrics. */
const ROUTE = "unreadable";

/** Makes what answers unreadable requests, and tells log and metrics of them as the app would. */
export async function createUnreadableRequests(options: AppOptions): Promise<UnreadableRequests> {
  const { log, metrics, onRequest, publicUrl } = options;
  const secure = await securityHeaderRecord();
  const latest = new WeakMap<Duplex, ServerResponse>();

  const answerTo = (error: unknown): ErrorAnswer =>
    toResponse(error, {
      route: ROUTE,
      catalogueUrl: publicUrl.get(),
      log: (entry) => {
        metrics.countError(entry);
        log?.(entry);
      },
    });

  const tell = ({ status, headers, body }: ErrorAnswer): void => {
    const requestId = headers["X-Request-Id"];
    const answered = { method: "other", route: ROUTE, status, seconds: 0, requestId };
    metrics.answered(answered);
    onRequest?.({ ...answered, isApiError: body !== undefined });
  };

  return {
    note: (incoming, outgoing) => void latest.set(incoming.socket, outgoing),
    refuse: (error, socket) => {
      const isGone = error.code === "ECONNRESET" || !socket.writable;
      if (!isGone && isForNobodyElse(latest.get(socket))) {
        const status = STATUS_OF.get(error.code);
        const answer = status === undefined ? answerTo(malformed(error.code)) : bareAnswer(status);
        socket.write(inBytes(answer, secure));
        tell(answer);
      }
      socket.destroy();
    },
    respond: (error) => {
      const answer = answerTo(error instanceof RequestError ? malformed(error.message) : error);
      tell(answer);
      const { status, headers, body } = answer;
      return new Response(body, { status, headers: { ...secure, ...headers } });
    },
  };
}

/**
 * Whether an answer that is written now would be taken for that of the unreadable request. Where an earlier one is still
 * being carried out, or answered, nothing may be said: its sender would believe that it had failed.
 */
function isForNobodyElse(earlier: ServerResponse | undefined): boolean {
  if (earlier === undefined) return true;
  // What is left of the body of a request that was answered early has had its answer.
  if (earlier.writableFinished) return earlier.req.complete;
  // Its own body is what cannot be read. A response without a socket waits for the one before.
  return !earlier.req.complete && !earlier.headersSent && earlier.socket !== null;
}

/** The parser's own error carries the bytes that it could not read, which the log must not have. */
function malformed(cause: string | undefined): unknown {
  return apiError("INVALID_PARAMS", undefined, { description: "This is no readable HTTP request.", cause });
}

/** No code says it better than the status: the API's own errors are about requests that could be read. */
function bareAnswer(status: number): ErrorAnswer {
  const headers = { "Cache-Control": "no-store", "X-Request-Id": requestIdFrom(undefined) };
  return { status, headers, body: undefined };
}

function inBytes(
  { status, headers, body = "" }: ErrorAnswer,
  secure: Readonly<Record<string, string>>,
): string {
  const length = String(Buffer.byteLength(body));
  const all = { ...secure, ...headers, Connection: "close", "Content-Length": length };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n");
}
