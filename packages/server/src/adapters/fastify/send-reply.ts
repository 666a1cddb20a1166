import type { FastifyReply } from "fastify";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";
import type { ErrorAnswer } from "../../standard/to-response.js";
import { cutBegunAnswer } from "../node/send-answer.js";

/** Sends an answer through Fastify, whose hooks and earlier headers (CORS, say) go with it. */
export function sendReply(reply: FastifyReply, { status, headers, body }: ErrorAnswer): void {
  if (cutBegunAnswer(reply.raw)) {
    reply.hijack();
    return;
  }
  // Most answers have none yet: to ask for each would cost more than the rest.
  for (const name in reply.getHeaders()) if (headersOfTheFailedAnswer.has(name)) reply.removeHeader(name);
  // Fastify counts what a HEAD would send, and drops it: blanks of the same length will do.
  const payload = body ?? " ".repeat(Number(headers["Content-Length"]));
  setHeaders(reply, headers);
  // The text is JSON already: a serializer of the route's would quote it.
  reply.code(status).serializer(String).send(payload);
}

/** Fastify makes names lower case, one by one for each answer: those that nearly every answer has are so already. */
function setHeaders(reply: FastifyReply, headers: ErrorAnswer["headers"]): void {
  for (const name in headers) reply.header(LOWER_CASE.get(name) ?? name, headers[name]);
}

const LOWER_CASE: ReadonlyMap<string, string> = new Map([
  ["Content-Type", "content-type"],
  ["Cache-Control", "cache-control"],
  ["X-Request-Id", "x-request-id"],
  ["WWW-Authenticate", "www-authenticate"],
]);
