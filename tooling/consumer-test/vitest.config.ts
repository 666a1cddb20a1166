import { defineTestConfig } from "@tooling/vitest";

// The first test waits for the installation; without a warm npm cache that is three Nodes to fetch.
export default defineTestConfig({ testTimeout: 300_000 });
