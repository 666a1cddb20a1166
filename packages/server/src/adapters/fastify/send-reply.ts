import type { FastifyReply } from "fastify";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";
import { toResponse } from "../../standard/to-response.js";
import type { ErrorAnswer, ErrorContext } from "../../standard/to-response.js";
import { cutBegunAnswer, sendAnswer } from "../node/send-answer.js";

/** The headers that a reply had before its error was answered, kept on the reply itself: a map would cost a flood more. */
const EARLIER = Symbol("earlierHeaders");

interface AnsweredReply extends FastifyReply {
  [EARLIER]?: ReturnType<FastifyReply["getHeaders"]>;
}

/**
 * Sends the answer of an error through Fastify, whose hooks and earlier headers (CORS, say) go with it.
 *
 * An `onSend` hook may fail at it: the hook's error is then answered past the hooks. Fastify would send it through them
 * again, and in the end say what went wrong in a body of its own.
 */
export function sendReply(reply: AnsweredReply, error: unknown, context: ErrorContext): void {
  const { status, headers, body } = toResponse(error, context);
  if (cutBegunAnswer(reply.raw)) {
    reply.hijack();
    return;
  }
  if (reply[EARLIER] !== undefined) {
    sendPastHooks(reply, reply[EARLIER], { status, headers, body });
    return;
  }
  const earlier = reply.getHeaders();
  // Most answers have none yet: to ask for each would cost more than the rest.
  for (const name in earlier) if (headersOfTheFailedAnswer.has(name)) reply.removeHeader(name);
  // Fastify counts what a HEAD would send, and drops it: blanks of the same length will do.
  const payload = body ?? " ".repeat(Number(headers["Content-Length"]));
  setHeaders(reply, headers);
  // The text is JSON already: a serializer of the route's would quote it.
  reply.code(status).serializer(String);
  const send = reply.send.bind(reply);
  reply[EARLIER] = earlier;
  reply.send = (failure) => {
    // Nothing is what an async handler gives back that has answered; an answer that is out is Fastify's to warn of.
    if (failure === undefined || reply.sent) return send(failure);
    sendReply(reply, failure, context);
    return reply;
  };
  send(payload);
}

function sendPastHooks(
  reply: FastifyReply,
  earlier: ReturnType<FastifyReply["getHeaders"]>,
  answer: ErrorAnswer,
): void {
  reply.hijack();
  for (const [name, value] of Object.entries(earlier))
    if (value !== undefined) reply.raw.setHeader(name, value);
  sendAnswer(reply.raw, answer);
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
