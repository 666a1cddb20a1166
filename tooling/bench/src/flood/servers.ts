import type { Server } from "node:http";
import { registry } from "@error-model/core";
import { apiError } from "@error-model/server";
import * as expressAdapter from "@error-model/server/express";
import * as fastifyAdapter from "@error-model/server/fastify";
import * as honoAdapter from "@error-model/server/hono";
import { serve } from "@hono/node-server";
import express from "express";
import type { ErrorRequestHandler, Request, Response as ExpressResponse } from "express";
import fastify from "fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Hono } from "hono";
import type { Context } from "hono";

const BODY = JSON.stringify({
  status: false,
  error_code: "UNAUTHORIZED",
  description: apiError("UNAUTHORIZED").message,
});

const HEADERS = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
  "WWW-Authenticate": 'ApiKey realm="api", Bearer realm="api"',
};

function honoAnswer(c: Context) {
  return c.body(BODY, 401, { ...HEADERS, "X-Request-Id": c.req.header("x-request-id") ?? "" });
}

function fastifyAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const id = request.headers["x-request-id"];
  void reply
    .code(401)
    .headers({ ...HEADERS, "X-Request-Id": id })
    .send(BODY);
}

function expressAnswer(request: Request, response: ExpressResponse): void {
  const id = request.headers["x-request-id"];
  response.status(401).set(HEADERS).set("X-Request-Id", String(id)).send(BODY);
}

const forHono = honoAdapter.createErrors(registry);
const forFastify = fastifyAdapter.createErrors(registry);
const forExpress = expressAdapter.createErrors(registry);

/** Made once, as the texts are that the handlers written by hand send. */
const unauthorized = apiError("UNAUTHORIZED");

const HOST = "127.0.0.1";

/** Finds no credentials, as a look into a store would that takes its time. */
async function lookUp(): Promise<undefined> {
  await Promise.resolve();
}

function refuse(): never {
  throw apiError("UNAUTHORIZED");
}

async function refuseLater(): Promise<never> {
  await lookUp();
  throw apiError("UNAUTHORIZED");
}

class Refusal extends Error {}

/** As cheap an error as there is: without its stack. */
function refuseByHand(): never {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = new Refusal("refused");
  Error.stackTraceLimit = limit;
  throw error;
}

async function refuseByHandLater(): Promise<never> {
  await lookUp();
  refuseByHand();
}

/**
 * How the answer is made: by the adapter, for an error that the handler throws or that it answers with itself; or by hand, in
 * an error handler or in the handler itself.
 */
export const floodWays = ["thrown", "answered", "thrownByHand", "answeredByHand"] as const;

export type FloodWay = (typeof floodWays)[number];

/** Whether the handler decides at once, or has waited before, as for a look into a database. */
export const floodPaces = ["at once", "later"] as const;

export type FloodPace = (typeof floodPaces)[number];

const honoHandlers = {
  "at once": {
    thrown: refuse,
    answered: (c) => forHono.answer(c, unauthorized),
    thrownByHand: refuseByHand,
    answeredByHand: honoAnswer,
  },
  later: {
    thrown: refuseLater,
    answered: async (c) => {
      await lookUp();
      return forHono.answer(c, unauthorized);
    },
    thrownByHand: refuseByHandLater,
    answeredByHand: async (c) => {
      await lookUp();
      return honoAnswer(c);
    },
  },
} satisfies Record<FloodPace, Record<FloodWay, (c: Context) => Response | Promise<Response>>>;

const fastifyHandlers = {
  "at once": {
    thrown: refuse,
    answered: (request, reply) => void forFastify.answer(request, reply, unauthorized),
    thrownByHand: refuseByHand,
    answeredByHand: fastifyAnswer,
  },
  later: {
    thrown: refuseLater,
    answered: async (request, reply) => {
      await lookUp();
      return forFastify.answer(request, reply, unauthorized);
    },
    thrownByHand: refuseByHandLater,
    answeredByHand: async (request, reply) => {
      await lookUp();
      fastifyAnswer(request, reply);
      return reply;
    },
  },
} satisfies Record<FloodPace, Record<FloodWay, (request: FastifyRequest, reply: FastifyReply) => unknown>>;

const expressHandlers = {
  "at once": {
    thrown: refuse,
    answered: (request, response) => forExpress.answer(request, response, unauthorized),
    thrownByHand: refuseByHand,
    answeredByHand: expressAnswer,
  },
  later: {
    thrown: refuseLater,
    answered: async (request, response) => {
      await lookUp();
      forExpress.answer(request, response, unauthorized);
    },
    thrownByHand: refuseByHandLater,
    answeredByHand: async (request, response) => {
      await lookUp();
      expressAnswer(request, response);
    },
  },
} satisfies Record<FloodPace, Record<FloodWay, (request: Request, response: ExpressResponse) => unknown>>;

function isOurs(way: FloodWay): boolean {
  return way === "thrown" || way === "answered";
}

/** Starts a server of a framework. */
export type FloodStart = (way: FloodWay, pace: FloodPace) => Promise<Server> | Server;

export const floodServers: { readonly [framework: string]: FloodStart } = {
  hono: (way, pace) => {
    const app = new Hono();
    if (isOurs(way)) forHono.handleErrors(app);
    if (way === "thrownByHand") app.onError((_, c) => honoAnswer(c));
    app.get("/", honoHandlers[pace][way]);
    return serve({ fetch: app.fetch, port: 0, hostname: HOST }) as Server;
  },
  fastify: async (way, pace) => {
    const app = fastify();
    if (isOurs(way)) forFastify.handleErrors(app);
    if (way === "thrownByHand") app.setErrorHandler((_, request, reply) => fastifyAnswer(request, reply));
    app.get("/", fastifyHandlers[pace][way]);
    await app.listen({ port: 0, host: HOST });
    return app.server;
  },
  express: (way, pace) => {
    const app = express().disable("x-powered-by").disable("etag");
    app.get("/", expressHandlers[pace][way]);
    if (isOurs(way)) app.use(forExpress.notFoundHandler(), forExpress.errorHandler());
    if (way === "thrownByHand") {
      const handler: ErrorRequestHandler = (...[, request, response]) => expressAnswer(request, response);
      app.use(Object.defineProperty(handler, "length", { value: 4 }));
    }
    return app.listen(0, HOST);
  },
};

/** Starts a server by the names of a framework, a way and a pace; unknown names give nothing. */
export function startServer(
  framework: string,
  way: string,
  pace: string,
): ReturnType<FloodStart> | undefined {
  const knownWay = floodWays.find((name) => name === way);
  const knownPace = floodPaces.find((name) => name === pace);
  if (knownWay === undefined || knownPace === undefined) return undefined;
  return floodServers[framework]?.(knownWay, knownPace);
}
