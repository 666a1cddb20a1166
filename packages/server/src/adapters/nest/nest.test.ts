import "reflect-metadata";
import { Body, Controller, Get, HttpException, Module, Param, ParseIntPipe, Post } from "@nestjs/common";
import type { INestApplication } from "@nestjs/common";
import { NestApplicationContextOptions } from "@nestjs/common/interfaces/nest-application-context-options.interface.js";
import { NestFactory } from "@nestjs/core";
import { ExpressAdapter } from "@nestjs/platform-express";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { Server } from "node:http";
import * as z from "zod/mini";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "../../../test/conformance/request.js";
import { running } from "../../../test/conformance/servers/running-server.js";
import type { LogEntry } from "../../log/log-entry.js";
import { errorFilter } from "./error-filter.js";
import { Valid } from "./valid.js";

const CANARY = "canary";

@Controller()
class ApiController {
  @Get("status/:status")
  throw(@Param("status", ParseIntPipe) status: number): never {
    throw new HttpException({ text: CANARY }, status);
  }

  @Get("forged")
  forge(): never {
    const getStatus = () => {
      throw new Error(CANARY);
    };
    throw Object.assign(new Error(CANARY), { getStatus, getResponse: getStatus });
  }

  @Post("plain")
  plain(@Body() body: unknown): unknown {
    return body;
  }

  @Post("piped")
  piped(@Body("count", ParseIntPipe) count: number): unknown {
    return { count };
  }

  @Post("valid")
  valid(@Valid("body", z.object({ a: z.number() })) body: object): object {
    return body;
  }
}

@Module({ controllers: [ApiController] })
class ApiModule {
  readonly name = "api";
}

// The platforms' own body parsers are on.
const settings = Object.assign(new NestApplicationContextOptions(), { logger: false as const });
const platforms = {
  express: () => NestFactory.create(ApiModule, new ExpressAdapter(), settings),
  fastify: () => NestFactory.create(ApiModule, new FastifyAdapter({ bodyLimit: 102_400 }), settings),
};

describe.each(["express", "fastify"] as const)("on %s", (platform) => {
  const entries: LogEntry[] = [];
  let app: INestApplication;
  let port: number;

  beforeAll(async () => {
    app = await platforms[platform]();
    app.useGlobalFilters(errorFilter({ log: (entry) => entries.push(entry) }));
    await app.listen(0, "127.0.0.1");
    ({ port } = await running(app.getHttpServer() as Server));
  });

  afterAll(() => app.close());

  async function ask(method: string, path: string, body?: string) {
    entries.length = 0;
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await send(port, { method, path, headers, ...(body !== undefined && { body }) });
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    return JSON.parse(answer.body) as unknown;
  }

  test.each([
    [400, "INVALID_PARAMS"],
    [401, "UNAUTHORIZED"],
    [403, "FORBIDDEN"],
    [404, "NOT_FOUND"],
    [405, "NOT_FOUND"],
    [413, "INVALID_BODY"],
    [415, "INVALID_BODY"],
    [429, "RATE_LIMIT_EXCEEDED"],
    [402, "INTERNAL_ERROR"],
    [503, "INTERNAL_ERROR"],
  ])("an HttpException of %d is %s, and its own text stays here", async (status, code) => {
    expect(await ask("GET", `/status/${status}`)).toMatchObject({ error_code: code });
    expect(entries).toMatchObject([{ "http.route": "/status/:status" }]);
  });

  test.each([
    [400, "The request is not valid."],
    [413, "The body is too large."],
  ])("an HttpException of %d is told as what it is", async (status, description) => {
    expect(await ask("GET", `/status/${status}`)).toMatchObject({ description });
  });

  test("an error that only looks like an HttpException is unexpected", async () => {
    expect(await ask("GET", "/forged")).toMatchObject({ error_code: "INTERNAL_ERROR" });
  });

  test("what a pipe refuses is INVALID_PARAMS", async () => {
    expect(await ask("GET", "/status/secret")).toMatchObject({ error_code: "INVALID_PARAMS" });
    expect(await ask("POST", "/piped", '{"count":"x"}')).toMatchObject({ error_code: "INVALID_PARAMS" });
  });

  test.each([
    ["broken", "{"],
    ["too large", `"${"x".repeat(110_000)}"`],
  ])("a body that the platform's parser finds %s is INVALID_BODY", async (_, body) => {
    expect(await ask("POST", "/plain", body)).toMatchObject({ error_code: "INVALID_BODY" });
  });

  test("a body that the platform has parsed is validated as it is", async () => {
    expect(await ask("POST", "/valid", '{"a":1,"b":2}')).toEqual({ a: 1 });
    expect(await ask("POST", "/valid", '{"a":"1"}')).toMatchObject({
      error_code: "INVALID_PARAMS",
      description: "a must be a number.",
    });
  });

  test("an unknown route is NOT_FOUND, also for a path that cannot be decoded", async () => {
    expect(await ask("GET", "/nowhere")).toMatchObject({ error_code: "NOT_FOUND" });
    expect(entries).toHaveLength(1);
  });
});

test("on fastify, an onSend hook that fails gets the filter's answer", async () => {
  const adapter = new FastifyAdapter();
  adapter.getInstance().addHook("onSend", () => Promise.reject(new Error(CANARY)));
  const app = await NestFactory.create(ApiModule, adapter, settings);
  app.useGlobalFilters(errorFilter({ log: false }));
  await app.listen(0, "127.0.0.1");
  const { port } = await running(app.getHttpServer() as Server);
  const { status, body } = await send(port, { method: "GET", path: "/status/401" });
  expect(status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ status: false, error_code: "INTERNAL_ERROR" });
  expect(body).not.toContain(CANARY);
  await app.close();
});
