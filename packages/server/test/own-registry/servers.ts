import "reflect-metadata";
import type { Server } from "node:http";
import { Controller, Get, Module } from "@nestjs/common";
import { NestApplicationContextOptions } from "@nestjs/common/interfaces/nest-application-context-options.interface.js";
import { NestFactory } from "@nestjs/core";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import * as z from "zod/mini";
import { createErrors as createForExpress } from "../../src/express.js";
import { createErrors as createForFastify } from "../../src/fastify.js";
import { createErrors as createForFetch } from "../../src/fetch.js";
import { createErrors as createForHono } from "../../src/hono.js";
import { createErrors as createForNest } from "../../src/nest.js";
import type { RegistryErrors } from "../../src/index.js";
import { serveFetch } from "../conformance/servers/fetch.js";
import { running } from "../conformance/servers/running-server.js";
import type { RunningServer } from "../conformance/servers/running-server.js";
import { ownRegistry, paint } from "./own-registry.js";
import type { OwnRegistry } from "./own-registry.js";

const options = { log: false, fallback: "INVALID_COLOUR", catalogueUrl: "https://docs.example" } as const;

type Own = RegistryErrors<OwnRegistry>;

const exceeded = ({ apiError }: Own) => apiError("QUOTA_EXCEEDED", { quota: 5 });

function raise(own: Own): never {
  throw exceeded(own);
}

/** What the schema does not annotate has the fallback's code. */
const query = z.object({ colour: z.enum(["red", "green"]) });

/** A small API with codes of its own, of which each adapter gives the same answers. */
export const ownServers: { readonly [name: string]: () => Promise<RunningServer> } = {
  fetch: () => {
    const own = createForFetch(ownRegistry, options);
    const ofEndpoint = own.endpointHandler(paint, () => exceeded(own));
    return serveFetch(
      own.withErrors(async (request) => {
        switch (new URL(request.url).pathname) {
          case "/answer":
            return own.answer(request, exceeded(own));
          case "/query":
            return Response.json(own.parseQuery(request, query));
          case "/headers":
            return Response.json(own.parseHeaders(request, query));
          case "/params":
            return Response.json(own.parseParams(request, { colour: "blue" }, query));
          case "/body":
            return Response.json(await own.parseBody(request, query));
          case "/paint":
            return ofEndpoint(request);
          default:
            return raise(own);
        }
      }),
    );
  },
  hono: () => {
    const own = createForHono(ownRegistry, options);
    const app = new Hono();
    own.handleErrors(app);
    app.get("/raise", () => raise(own));
    app.get("/answer", (c) => own.answer(c, exceeded(own)));
    app.get("/query", own.validator("query", query), (c) => c.json(c.req.valid("query")));
    app.get(
      "/paint",
      own.endpointHandler(paint, () => exceeded(own)),
    );
    return serveFetch(app.fetch);
  },
  express: () => {
    const own = createForExpress(ownRegistry, options);
    const valid = own.validator("query", query);
    const app = express().disable("x-powered-by");
    app.get("/raise", () => raise(own));
    app.get("/answer", (request, response) => own.answer(request, response, exceeded(own)));
    app.get("/query", valid, (request, response) => void response.json(valid.data(request)));
    app.get(
      "/paint",
      own.endpointHandler(paint, () => exceeded(own)),
    );
    app.use(own.notFoundHandler(), own.errorHandler());
    return running(app.listen(0, "127.0.0.1"));
  },
  fastify: async () => {
    const own = createForFastify(ownRegistry, options);
    const valid = own.validator("query", query);
    const app = fastify({ frameworkErrors: own.errorHandler() });
    own.handleErrors(app);
    app.get("/raise", () => raise(own));
    app.get("/answer", (request, reply) => own.answer(request, reply, exceeded(own)));
    app.get("/query", { preHandler: valid }, (request) => valid.data(request));
    app.get(
      "/paint",
      own.endpointHandler(paint, () => exceeded(own)),
    );
    await app.listen({ port: 0, host: "127.0.0.1" });
    return running(app.server);
  },
  nest: async () => {
    const app = await NestFactory.create(OwnModule, settings);
    app.useGlobalFilters(forNest.errorFilter());
    await app.listen(0, "127.0.0.1");
    const { port } = await running(app.getHttpServer() as Server);
    return { port, [Symbol.asyncDispose]: () => app.close() };
  },
};

const forNest = createForNest(ownRegistry, options);

@Controller()
class OwnController {
  @Get(["raise", "answer", "paint"])
  raise(): never {
    return raise(forNest);
  }

  @Get("query")
  query(@forNest.Valid("query", query) given: object): object {
    return given;
  }
}

@Module({ controllers: [OwnController] })
class OwnModule {
  readonly name = "own";
}

/** Nest declares its settings as a class. */
const settings = Object.assign(new NestApplicationContextOptions(), {
  bodyParser: false,
  logger: false as const,
});
