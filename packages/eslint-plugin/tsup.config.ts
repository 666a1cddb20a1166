import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild({ index: "src/index.ts" }, { platform: "node" });
