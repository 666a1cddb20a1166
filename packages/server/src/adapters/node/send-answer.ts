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
  // Removing what is not there would cost more than the rest.
  for (const name of headersOfTheFailedAnswer) if (response.hasHeader(name)) response.removeHeader(name);
  response.statusCode = status;
  // Empty: the name of the status, not what the handler called its own.
  response.statusMessage = "";
  for (const name in headers) response.setHeader(name, headers[name] ?? "");
  // Once removed, Node does not add the length by itself.
  if (body !== undefined) response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}

/** Cuts the connection of an answer that has begun and not ended; tells whether it had begun. */
export function cutBegunAnswer(response: ServerResponse): boolean {
  if (!response.headersSent) return false;
  if (!response.writableEnded) response.destroy();
  return true;
}
