import { mergeConfig } from "vitest/config";
import config from "./vitest.config.js";

/** The long forms of tests that are short in `npm test`: what they repeat, they repeat this often. */
export default mergeConfig(config, { test: { env: { FUZZ_REQUESTS: "10000", REPLAYS: "10000" } } });
