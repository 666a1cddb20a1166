import type { FastifyReply } from "fastify";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";
import { toResponse } from "../../standard/to-response.js";
import type { ErrorAnswer, ErrorContext } from "../../standard/to-response.js";
import { cutBegunAnswer, sendAnswer } from "../node/send-answer.js";

/** What is kept on a reply whose error has been answered: a map would cost a flood more, and so would a closure. */
const ANSWERED = Symbol("answered");

type EarlierHeaders = ReturnType<FastifyReply["getHeaders"]>;

interface Answered {
  readonly earlier: EarlierHeaders;
  readonly context: ErrorContext;
  /** Fastify's own. */
  readonly send: Send;
}

type Send = (this: FastifyReply, payload?: unknown) => FastifyReply;

/** A reply as it is kept here: a method may be taken from it, and another one put in its place. */
interface KeptReply {
  send: Send;
  [ANSWERED]?: Answered;
}

/**
 * Sends the answer of an error through Fastify, whose hooks and earlier headers (CORS, say) go with it.
 *
 * An `onSend` hook may fail at it: the hook's error is then answered past the hooks. Fastify would send it through them
 * again, and in the end say what went wrong in a body of its own.
 */
export function sendReply(reply: FastifyReply, error: unknown, context: ErrorContext): void {
  const answer = toResponse(error, context);
  if (cutBegunAnswer(reply.raw)) {
    reply.hijack();
    return;
  }
  const kept: KeptReply = reply;
  const before = kept[ANSWERED];
  if (before !== undefined) {
    sendPastHooks(reply, before.earlier, answer);
    return;
  }
  const { status, headers, body } = answer;
  const earlier = reply.getHeaders();
  // Most answers have none yet: to ask for each would cost more than the rest.
  for (const name in earlier) if (headersOfTheFailedAnswer.has(name)) reply.removeHeader(name);
  // Fastify counts what a HEAD would send, and drops it: blanks of the same length will do.
  const payload = body ?? " ".repeat(Number(headers["Content-Length"]));
  setHeaders(reply, headers);
  // The text is JSON already: a serializer of the route's would quote it.
  reply.code(status).serializer(String);
  const { send } = kept;
  kept[ANSWERED] = { earlier, context, send };
  kept.send = sendOrAnswer;
  send.call(reply, payload);
}

/** Stands in the place of an answered reply's `send`, through which Fastify says what its hooks have thrown. */
function sendOrAnswer(this: FastifyReply, payload?: unknown): FastifyReply {
  const { [ANSWERED]: answered }: Partial<KeptReply> = this;
  // Nothing is what an async handler gives back that has answered; an answer that is out is Fastify's to warn of.
  if (answered !== undefined && payload !== undefined && !this.sent)
    sendReply(this, payload, answered.context);
  else answered?.send.call(this, payload);
  return this;
}

function sendPastHooks(reply: FastifyReply, earlier: EarlierHeaders, answer: ErrorAnswer): void {
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
