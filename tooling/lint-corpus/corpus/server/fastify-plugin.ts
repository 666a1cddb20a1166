import { apiError, isApiError } from "@error-model/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

export async function messages(app: FastifyInstance): Promise<void> {
  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.headers["x-api-key"] === undefined) {
      // expect: no-raw-envelope
      return reply.code(401).send({ status: false, error_code: "UNAUTHORIZED", description: "No key" });
    }
    if (request.ip === "0.0.0.0") throw apiError("IP_NOT_ALLOWED");
    return undefined;
  });

  app.post<{ Body: { to?: string[] } }>("/send", async (request, reply) => {
    if (!request.body.to?.length) {
      // expect: no-raw-envelope
      reply.status(400).send({ error_code: "INVALID_TO", description: "Nobody to send to", status: false });
      return reply;
    }
    return reply.code(202).send({ status: true, accepted: request.body.to.length });
  });

  app.setErrorHandler(async (error, _request, reply) => {
    if (isApiError(error)) throw error;
    reply.code(500);
    // expect: no-raw-envelope
    return { status: false, error_code: "INTERNAL_ERROR", description: "Unexpected" };
  });

  app.setNotFoundHandler((request, reply) => {
    void reply
      .code(404)
      .header("Cache-Control", "no-store")
      // expect: no-raw-envelope
      .send({ status: false, error_code: "NOT_FOUND", description: `${request.url} is not here` });
  });

  app.get("/version", async () => ({ status: "ok", description: "build 42" }));
}
