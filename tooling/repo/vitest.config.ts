import { defineTestConfig } from "@tooling/vitest";

export default defineTestConfig();
