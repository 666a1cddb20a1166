import { createRequire } from "node:module";
import type * as hono from "hono";
import { expect, test } from "vitest";
import { apiError } from "../../error/api-error-of-code.js";
import { handleErrors } from "./handlers.js";

// `require` loads Hono's CommonJS build, a second copy beside the one that the adapter imports.
const { Hono } = createRequire(import.meta.url)("hono") as typeof hono;

test("an app that requires its own copy of Hono gets the answers of the codes", async () => {
  const app = new Hono();
  handleErrors(app);
  app.get("/", () => {
    throw apiError("FORBIDDEN");
  });
  const refused = await app.request("/");
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ error_code: "FORBIDDEN" });
  expect(await (await app.request("/nowhere")).json()).toMatchObject({ error_code: "NOT_FOUND" });
});
