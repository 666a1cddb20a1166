import type { Server } from "node:http";
import { apiError } from "@error-model/server";
import * as expressAdapter from "@error-model/server/express";
import * as fastifyAdapter from "@error-model/server/fastify";
import { handleErrors } from "@error-model/server/hono";
import { serve } from "@hono/node-server";
import express from "express";
import type { ErrorRequestHandler, Request, Response } from "express";
import fastify from "fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Hono } from "hono";
import type { Context } from "hono";

/** A server that refuses every request with the same bytes, by the adapter or by hand. */
export type FloodServer = () => Promise<Server> | Server;

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

function expressAnswer(request: Request, response: Response): void {
  const id = request.headers["x-request-id"];
  response.status(401).set(HEADERS).set("X-Request-Id", String(id)).send(BODY);
}

const HOST = "127.0.0.1";

function refuse(): never {
  throw apiError("UNAUTHORIZED");
}

/**
 * How the answer is made: by the adapter, or by hand for this one code, in the handler itself or, behind a thrown error, in
 * the framework's error handler.
 */
export const floodKinds = ["adapter", "inHandler", "inErrorHandler"] as const;

export type FloodKind = (typeof floodKinds)[number];

class Refusal extends Error {}

/** As cheap an error as there is: without its stack. */
function refuseByHand(): never {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = new Refusal("refused");
  Error.stackTraceLimit = limit;
  throw error;
}

export const floodServers: { readonly [framework: string]: Readonly<Record<FloodKind, FloodServer>> } = {
  hono: {
    adapter: () => {
      const app = new Hono();
      handleErrors(app);
      app.get("/", refuse);
      return serve({ fetch: app.fetch, port: 0, hostname: HOST }) as Server;
    },
    inHandler: () => {
      const app = new Hono();
      app.get("/", honoAnswer);
      return serve({ fetch: app.fetch, port: 0, hostname: HOST }) as Server;
    },
    inErrorHandler: () => {
      const app = new Hono();
      app.onError((_, c) => honoAnswer(c));
      app.get("/", refuseByHand);
      return serve({ fetch: app.fetch, port: 0, hostname: HOST }) as Server;
    },
  },
  fastify: {
    adapter: async () => {
      const app = fastify();
      fastifyAdapter.handleErrors(app);
      app.get("/", refuse);
      await app.listen({ port: 0, host: HOST });
      return app.server;
    },
    inHandler: async () => {
      const app = fastify();
      app.get("/", fastifyAnswer);
      await app.listen({ port: 0, host: HOST });
      return app.server;
    },
    inErrorHandler: async () => {
      const app = fastify();
      app.setErrorHandler((_, request, reply) => fastifyAnswer(request, reply));
      app.get("/", refuseByHand);
      await app.listen({ port: 0, host: HOST });
      return app.server;
    },
  },
  express: {
    adapter: () => {
      const app = express().disable("x-powered-by");
      app.get("/", refuse);
      app.use(expressAdapter.notFoundHandler(), expressAdapter.errorHandler());
      return app.listen(0, HOST);
    },
    inHandler: () => {
      const app = express().disable("x-powered-by").disable("etag");
      app.get("/", expressAnswer);
      return app.listen(0, HOST);
    },
    inErrorHandler: () => {
      const app = express().disable("x-powered-by").disable("etag");
      app.get("/", refuseByHand);
      const handler: ErrorRequestHandler = (...[, request, response]) => expressAnswer(request, response);
      app.use(Object.defineProperty(handler, "length", { value: 4 }));
      return app.listen(0, HOST);
    },
  },
};
