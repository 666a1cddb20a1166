import fastify from "fastify";
import { endpointHandler, errorHandler, handleErrors, leaveBodies, validator } from "../../../src/fastify.js";
import type { AdapterOptions } from "../../../src/index.js";
import { answerEndpoint, endpoint } from "../endpoint.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "../schemas.js";
import { failAfterBegin, failAfterDescribing, raise, rejectWithOddity, throwOddity, wait } from "./raise.js";
import { running } from "./running-server.js";

export async function startFastify(options: AdapterOptions) {
  const app = fastify({ frameworkErrors: errorHandler(options) });
  handleErrors(app, options);
  leaveBodies(app);
  const body = validator("body", bodySchema);
  const query = validator("query", querySchema);
  const params = validator("params", paramSchema);
  const headers = validator("headers", headerSchema);

  app.get<{ Params: { code: string } }>("/raise/:code", ({ params }) => raise(params.code));
  app.get<{ Params: { name: string } }>("/throw/:name", ({ params }) => throwOddity(params.name));
  app.get<{ Params: { name: string } }>("/reject/:name", ({ params }) => rejectWithOddity(params.name));
  app.get("/described", (_, reply) => failAfterDescribing((...header) => reply.header(...header)));
  app.get("/started", (_, reply) => failAfterBegin(reply.raw));
  app.post("/body", { preHandler: body }, (request) => body.data(request));
  app.post("/late", { preHandler: [wait, body] }, (request) => body.data(request));
  app.get("/query", { preHandler: query }, (request) => query.data(request));
  app.get("/param/:id", { preHandler: params }, (request) => params.data(request));
  app.get("/header", { preHandler: headers }, (request) => headers.data(request));
  app.post("/endpoint/:id", endpointHandler(endpoint, answerEndpoint));
  await app.listen({ port: 0, host: "127.0.0.1" });
  return running(app.server);
}
