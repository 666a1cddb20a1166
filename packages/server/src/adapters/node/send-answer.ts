import type { ServerResponse } from "node:http";
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
  // Empty: the name of the status, not what the handler called its own.
  response.statusMessage = "";
  // Once removed, Node does not add the length by itself.
  const length = body === undefined ? undefined : { "Content-Length": Buffer.byteLength(body) };
  if (response.getHeaderNames().length === 0) {
    // Most answers: what goes out as it is need not be set name by name.
    response.writeHead(status, { ...headers, ...length }).end(body);
    return;
  }
  for (const name of headersOfTheFailedAnswer) response.removeHeader(name);
  response.statusCode = status;
  for (const [name, value] of Object.entries({ ...headers, ...length })) response.setHeader(name, value);
  response.end(body);
}

/** Cuts the connection of an answer that has begun and not ended; tells whether it had begun. */
export function cutBegunAnswer(response: ServerResponse): boolean {
  if (!response.headersSent) return false;
  if (!response.writableEnded) response.destroy();
  return true;
}
