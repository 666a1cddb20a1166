import express from "express";
import {
  endpointHandler,
  errorHandler,
  notFoundHandler,
  validator,
  withErrors,
} from "../../../src/express.js";
import type { AdapterOptions } from "../../../src/index.js";
import { answerEndpoint, endpoint } from "../endpoint.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "../schemas.js";
import { failAfterBegin, failAfterDescribing, raise, rejectWithOddity, throwOddity, wait } from "./raise.js";
import { running } from "./running-server.js";

export function startExpress(options: AdapterOptions) {
  const app = express().disable("x-powered-by");
  const body = validator("body", bodySchema);
  const query = validator("query", querySchema);
  const params = validator("params", paramSchema);
  const headers = validator("headers", headerSchema);

  app.get("/raise/:code", ({ params }) => raise(params.code));
  app.get(
    "/throw/:name",
    withErrors<express.Request<{ name: string }>, express.Response>(({ params }) => throwOddity(params.name)),
  );
  app.get(
    "/reject/:name",
    withErrors<express.Request<{ name: string }>, express.Response>(({ params }) =>
      rejectWithOddity(params.name),
    ),
  );
  app.get("/described", (_, response) => failAfterDescribing((...header) => response.setHeader(...header)));
  app.get("/started", (_, response) => failAfterBegin(response));
  app.post("/body", body, (request, response) => void response.json(body.data(request)));
  const waiting: express.RequestHandler = (_request, _response, next) => void wait().then(() => next());
  app.post("/late", waiting, body, (request, response) => void response.json(body.data(request)));
  app.get("/query", query, (request, response) => void response.json(query.data(request)));
  app.get("/param/:id", params, (request, response) => void response.json(params.data(request)));
  app.get("/header", headers, (request, response) => void response.json(headers.data(request)));
  app.post("/endpoint/:id", endpointHandler(endpoint, answerEndpoint));
  app.use(notFoundHandler(options), errorHandler(options));
  return running(app.listen(0, "127.0.0.1"));
}
