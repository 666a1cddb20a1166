import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild({
  index: "src/index.ts",
  catalogue: "src/catalogue.ts",
  "json-schema": "src/json-schema.ts",
  openapi: "src/openapi.ts",
});
