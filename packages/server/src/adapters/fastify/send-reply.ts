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
  // Removing what is not there would cost more than the rest.
  for (const name of headersOfTheFailedAnswer) if (reply.hasHeader(name)) reply.removeHeader(name);
  // Fastify counts what a HEAD would send, and drops it: blanks of the same length will do.
  const payload = body ?? " ".repeat(Number(headers["Content-Length"]));
  // The text is JSON already: a serializer of the route's would quote it.
  reply.code(status).headers(headers).serializer(String).send(payload);
}
