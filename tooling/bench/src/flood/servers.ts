import type { Server } from "node:http";
import { apiError } from "@error-model/server";
import * as expressAdapter from "@error-model/server/express";
import * as fastifyAdapter from "@error-model/server/fastify";
import { handleErrors } from "@error-model/server/hono";
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

/** How the answer is made: by the adapter, or by hand, in the handler itself or, behind an error, in an error handler. */
export const floodWays = ["adapter", "inHandler", "inErrorHandler"] as const;

export type FloodWay = (typeof floodWays)[number];

/** Whether the handler decides at once, or has waited before, as for a look into a database. */
export const floodPaces = ["at once", "later"] as const;

export type FloodPace = (typeof floodPaces)[number];

const honoHandlers = {
  "at once": { adapter: refuse, inHandler: honoAnswer, inErrorHandler: refuseByHand },
  later: {
    adapter: refuseLater,
    inHandler: async (c: Context) => {
      await lookUp();
      return honoAnswer(c);
    },
    inErrorHandler: refuseByHandLater,
  },
} satisfies Record<FloodPace, Record<FloodWay, (c: Context) => Response | Promise<Response>>>;

const fastifyHandlers = {
  "at once": { adapter: refuse, inHandler: fastifyAnswer, inErrorHandler: refuseByHand },
  later: {
    adapter: refuseLater,
    inHandler: async (request, reply) => {
      await lookUp();
      fastifyAnswer(request, reply);
      return reply;
    },
    inErrorHandler: refuseByHandLater,
  },
} satisfies Record<FloodPace, Record<FloodWay, (request: FastifyRequest, reply: FastifyReply) => unknown>>;

const expressHandlers = {
  "at once": { adapter: refuse, inHandler: expressAnswer, inErrorHandler: refuseByHand },
  later: {
    adapter: refuseLater,
    inHandler: async (request, response) => {
      await lookUp();
      expressAnswer(request, response);
    },
    inErrorHandler: refuseByHandLater,
  },
} satisfies Record<FloodPace, Record<FloodWay, (request: Request, response: ExpressResponse) => unknown>>;

/** Starts a server of a framework. */
export type FloodStart = (way: FloodWay, pace: FloodPace) => Promise<Server> | Server;

export const floodServers: { readonly [framework: string]: FloodStart } = {
  hono: (way, pace) => {
    const app = new Hono();
    if (way === "adapter") handleErrors(app);
    if (way === "inErrorHandler") app.onError((_, c) => honoAnswer(c));
    app.get("/", honoHandlers[pace][way]);
    return serve({ fetch: app.fetch, port: 0, hostname: HOST }) as Server;
  },
  fastify: async (way, pace) => {
    const app = fastify();
    if (way === "adapter") fastifyAdapter.handleErrors(app);
    if (way === "inErrorHandler") app.setErrorHandler((_, request, reply) => fastifyAnswer(request, reply));
    app.get("/", fastifyHandlers[pace][way]);
    await app.listen({ port: 0, host: HOST });
    return app.server;
  },
  express: (way, pace) => {
    const app = express().disable("x-powered-by").disable("etag");
    app.get("/", expressHandlers[pace][way]);
    if (way === "adapter") app.use(expressAdapter.notFoundHandler(), expressAdapter.errorHandler());
    if (way === "inErrorHandler") {
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
