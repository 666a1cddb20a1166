import Fastify from "fastify";
import { apiError } from "@error-model/server";
import { handleErrors } from "@error-model/server/fastify";

const app = Fastify({ logger: true });
handleErrors(app);

app.get("/user/balance", async (request, reply) => {
  const account = await app.accounts.find(request.headers["x-api-key"]);
  // expect: no-raw-envelope
  if (!account) return reply.code(401).send({ status: false, error_code: "UNAUTHORIZED", description: "?" });
  if (account.closed) {
    reply.code(403);
    // expect: no-raw-envelope
    return { status: false, error_code: "FORBIDDEN", description: "Closed" };
  }
  return { balance: account.balance, currency: account.currency };
});

app.put("/user/webhooks", async (request, reply) => {
  if (typeof request.body.url !== "string") throw apiError("INVALID_PARAMS");
  // expect: known-code
  if (!request.body.url.startsWith("https:")) throw apiError("INVALID_URL");
  return reply.code(204).send();
});

app.get("/openapi.json", async () => ({
  openapi: "3.1.0",
  info: { title: "SMS", description: "Sends messages", version: "1" },
  paths: { "/user/balance": { get: { responses: { 401: { description: "No credentials" } } } } },
}));

await app.listen({ port: 3000 });
