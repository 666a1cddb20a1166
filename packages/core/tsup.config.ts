import { definePackageBuild, reachedPartOf } from "@tooling/tsup";

export default definePackageBuild(
  {
    index: "src/index.ts",
    catalogue: "src/catalogue.ts",
    "json-schema": "src/json-schema.ts",
    openapi: "src/openapi.ts",
  },
  // Half of ts-pattern are builders of patterns, which it makes as it loads: no page's bundler may leave them out.
  { minifySyntax: true, noExternal: ["ts-pattern"], esbuildPlugins: [reachedPartOf("ts-pattern")] },
);
