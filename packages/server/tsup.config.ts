import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild({
  index: "src/index.ts",
  fetch: "src/fetch.ts",
  hono: "src/hono.ts",
  express: "src/express.ts",
  fastify: "src/fastify.ts",
  nest: "src/nest.ts",
  opentelemetry: "src/opentelemetry.ts",
});
