import { defineTestConfig } from "./src/define-test-config.js";

export default defineTestConfig();
