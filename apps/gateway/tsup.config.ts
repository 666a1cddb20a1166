import { definePackageBuild } from "@tooling/tsup";

export default definePackageBuild(
  { index: "src/index.ts", main: "src/main.ts" },
  {
    platform: "node",
    target: "node24",
    // Hundreds of small files, of which little is used: loading them took half of every start.
    noExternal: ["drizzle-orm"],
  },
);
