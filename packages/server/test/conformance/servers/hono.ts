import { Hono } from "hono";
import { endpointHandler, handleErrors, validator } from "../../../src/hono.js";
import type { AdapterOptions } from "../../../src/index.js";
import { answerEndpoint, endpoint } from "../endpoint.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "../schemas.js";
import { serveFetch } from "./fetch.js";
import { failAfterDescribing, failingResponse, raise, rejectWithOddity, throwOddity, wait } from "./raise.js";

export function startHono(options: AdapterOptions) {
  const app = new Hono();
  handleErrors(app, options);
  app.get("/raise/:code", (c) => raise(c.req.param("code")));
  app.get("/throw/:name", (c) => throwOddity(c.req.param("name")));
  app.get("/reject/:name", (c) => rejectWithOddity(c.req.param("name")));
  app.get("/described", (c) => failAfterDescribing((...header) => c.header(...header)));
  app.get("/started", () => failingResponse());
  app.post("/body", validator("json", bodySchema), (c) => c.json(c.req.valid("json")));
  app.post(
    "/late",
    (_, next) => wait().then(next),
    validator("json", bodySchema),
    (c) => c.json({}),
  );
  app.get("/query", validator("query", querySchema), (c) => c.json(c.req.valid("query")));
  app.get("/param/:id", validator("param", paramSchema), (c) => c.json(c.req.valid("param")));
  app.get("/header", validator("header", headerSchema), (c) => c.json(c.req.valid("header")));
  app.post("/endpoint/:id", endpointHandler(endpoint, answerEndpoint));
  return serveFetch(app.fetch);
}
