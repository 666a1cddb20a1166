import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild(
  {
    index: "src/index.ts",
    axios: "src/axios.ts",
    hmac: "src/hmac.ts",
    ky: "src/ky.ts",
    opentelemetry: "src/opentelemetry.ts",
    "tanstack-query": "src/tanstack-query.ts",
  },
  // Puts constants where they are used: esbuild makes variables of them here, which no page's bundler may take for constants.
  { minifySyntax: true },
);
