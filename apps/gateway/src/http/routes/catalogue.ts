import { apiError } from "@error-model/server";
import type { Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { codeFacts } from "../catalogue/code-facts.js";
import type { GatewayEnv } from "../gateway-env.js";
import { cataloguePage } from "../pages/catalogue-page.js";
import { codePage, unknownCodePage } from "../pages/code-page.js";

const AN_HOUR = "public, max-age=3600";

/**
 * Adds the catalogue of codes: `GET /errors` and `GET /errors/CODE`, as pages to who prefers HTML and as JSON to others.
 * Error answers link to it.
 */
export function routeCatalogue(app: Hono<GatewayEnv>): void {
  const all = [...codeFacts.values()];
  app.get("/errors", (c) => {
    const asPage = prefersPage(c);
    c.header("Cache-Control", AN_HOUR);
    return asPage ? c.html(cataloguePage(all)) : c.json(all);
  });
  app.get("/errors/:code", (c) => {
    const asPage = prefersPage(c);
    const code = c.req.param("code");
    const facts = codeFacts.get(code);
    if (facts === undefined) {
      if (asPage) return c.html(unknownCodePage(code), 404);
      throw apiError("NOT_FOUND");
    }
    c.header("Cache-Control", AN_HOUR);
    return asPage ? c.html(codePage(facts)) : c.json(facts);
  });
}

/** Who asks for nothing in particular is a program. */
function prefersPage(c: Context): boolean {
  c.header("Vary", "Accept");
  const supports = ["application/json", "text/html"];
  return accepts(c, { header: "Accept", supports, default: "application/json" }) === "text/html";
}
