// What a page has for errors alone; its size is measured by first-load.test.ts.
export { createClient } from "@error-model/client";
export { presentFailure } from "../src/errors/present-failure.js";
export { errors } from "../src/texts/en/errors.js";
