import "reflect-metadata";
import type { Server } from "node:http";
import { Controller, Get, HttpCode, Module, Param, Post, Res, UseGuards } from "@nestjs/common";
import type { INestApplication } from "@nestjs/common";
import { NestApplicationContextOptions } from "@nestjs/common/interfaces/nest-application-context-options.interface.js";
import { NestFactory } from "@nestjs/core";
import { ExpressAdapter } from "@nestjs/platform-express";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { ServerResponse } from "node:http";
import express from "express";
import type { FastifyReply } from "fastify";
import { errorHandler, leaveBodies } from "../../../src/fastify.js";
import { isApiError } from "../../../src/index.js";
import type { AdapterOptions, EndpointInput } from "../../../src/index.js";
import { declares, errorFilter, Valid } from "../../../src/nest.js";
import { answerEndpoint, endpoint } from "../endpoint.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "../schemas.js";
import { failAfterBegin, failAfterDescribing, raise, rejectWithOddity, throwOddity, wait } from "./raise.js";
import { running } from "./running-server.js";

type Given = EndpointInput<typeof endpoint>;

@Controller()
class ApiController {
  @Get("raise/:code")
  raise(@Param("code") code: string): never {
    return raise(code);
  }

  @Get("throw/:name")
  throw(@Param("name") name: string): never {
    return throwOddity(name);
  }

  @Get("reject/:name")
  reject(@Param("name") name: string): Promise<never> {
    return rejectWithOddity(name);
  }

  @Get("described")
  described(@Res() response: ServerResponse | FastifyReply): never {
    return failAfterDescribing((...header) =>
      "raw" in response ? response.header(...header) : response.setHeader(...header),
    );
  }

  @Get("started")
  started(@Res() response: ServerResponse | { readonly raw: ServerResponse }): Promise<never> {
    return failAfterBegin("raw" in response ? response.raw : response);
  }

  @Post("body")
  @HttpCode(200)
  body(@Valid("body", bodySchema) body: object): object {
    return body;
  }

  @Post("late")
  @UseGuards({ canActivate: () => wait().then(() => true) })
  late(@Valid("body", bodySchema) body: object): object {
    return body;
  }

  @Get("query")
  query(@Valid("query", querySchema) query: object): object {
    return query;
  }

  @Get("param/:id")
  param(@Valid("params", paramSchema) params: object): object {
    return params;
  }

  @Get("header")
  header(@Valid("headers", headerSchema) headers: object): object {
    return headers;
  }

  @Post("endpoint/:id")
  @HttpCode(200)
  @UseGuards(declares(endpoint))
  endpoint(
    @Valid("params", paramSchema) params: Given["params"],
    @Valid("query", querySchema) query: Given["query"],
    @Valid("headers", headerSchema) headers: Given["headers"],
    @Valid("body", bodySchema) body: Given["body"],
  ): object | string | undefined {
    const result = answerEndpoint({ params, query, headers, body });
    if (isApiError(result)) throw result;
    return result;
  }
}

@Module({ controllers: [ApiController] })
class ApiModule {
  readonly name = "api";
}

/** Nest declares its settings as a class. */
const settings = Object.assign(new NestApplicationContextOptions(), {
  bodyParser: false,
  logger: false as const,
});

export async function startNestOnExpress(options: AdapterOptions) {
  const adapter = new ExpressAdapter(express().disable("x-powered-by"));
  const app = await NestFactory.create(ApiModule, adapter, settings);
  return listen(app, options);
}

export async function startNestOnFastify(options: AdapterOptions) {
  const adapter = new FastifyAdapter({ frameworkErrors: errorHandler(options) });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, adapter, settings);
  leaveBodies(app.getHttpAdapter().getInstance());
  return listen(app, options);
}

async function listen(app: INestApplication, options: AdapterOptions) {
  app.useGlobalFilters(errorFilter(options));
  await app.listen(0, "127.0.0.1");
  const server = app.getHttpServer() as Server;
  const { port } = await running(server);
  return { port, [Symbol.asyncDispose]: () => app.close() };
}
