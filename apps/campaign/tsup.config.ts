import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild(
  { main: "src/main.ts", "generate-sample": "src/sample/generate-sample.ts" },
  { platform: "node", target: "node20", dts: false },
);
