import type { ServerResponse } from "node:http";
import type { Http2ServerResponse, ServerHttp2Stream } from "node:http2";
import type { ErrorAnswer } from "../../standard/to-response.js";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";

/**
 * Sends an answer through a Node response, keeping the headers that middleware has set.
 *
 * Where an answer has begun, no second one can follow: the connection is cut, so that the client does not take the
 * part that it got for the whole.
 */
export function sendAnswer(response: ServerResponse, { status, headers, body }: ErrorAnswer): void {
  if (cutBegunAnswer(response)) return;
  // Empty: the name of the status, not what the handler called its own. HTTP/2 has none, and warns of it.
  if (streamOf(response) === undefined) response.statusMessage = "";
  // Once removed, Node does not add the length by itself.
  const length = body === undefined ? undefined : { "Content-Length": Buffer.byteLength(body) };
  const earlier = response.getHeaderNames();
  if (earlier.length === 0) {
    // Most answers: what goes out as it is need not be set name by name.
    response.writeHead(status, { ...headers, ...length }).end(body);
    return;
  }
  for (const name of earlier) if (headersOfTheFailedAnswer.has(name)) response.removeHeader(name);
  response.statusCode = status;
  for (const [name, value] of Object.entries({ ...headers, ...length })) response.setHeader(name, value);
  response.end(body);
}

/** HTTP/2's word for a server that failed (RFC 9113 section 7). */
const INTERNAL_ERROR = 0x2;

/** Cuts the connection of an answer that has begun and not ended; tells whether it had begun. */
export function cutBegunAnswer(response: ServerResponse): boolean {
  if (!response.headersSent) return false;
  if (response.writableEnded) return true;
  const stream = streamOf(response);
  // Destroyed without a reason, a stream of HTTP/2 ends as if all had been said.
  if (stream === undefined) response.destroy();
  else stream.close(INTERNAL_ERROR);
  return true;
}

/** The stream of an HTTP/2 response, which Fastify may have put in the place of Node's usual one. */
function streamOf(response: ServerResponse | Http2ServerResponse): ServerHttp2Stream | undefined {
  return "stream" in response ? response.stream : undefined;
}
