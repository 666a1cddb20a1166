import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild({
  index: "src/index.ts",
  axios: "src/axios.ts",
  hmac: "src/hmac.ts",
  ky: "src/ky.ts",
  opentelemetry: "src/opentelemetry.ts",
  "tanstack-query": "src/tanstack-query.ts",
});
