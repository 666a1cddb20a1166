import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild(
  { index: "src/index.ts", main: "src/main.ts" },
  { platform: "node", target: "node24" },
);
