import { createRequire } from "node:module";
import { dirname } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { describeApi } from "@error-model/contract/openapi";
import type { Hono } from "hono";
import type { GatewayEnv } from "../gateway-env.js";
import { apiDocsPage, startScript } from "../pages/api-docs-page.js";
import { stylesheet } from "../pages/stylesheet.js";
import type { PublicUrl } from "../public-url.js";
import { version } from "../version.js";

/** The files of Swagger UI that its page loads; the package holds others, a page that loads any document among them. */
const SWAGGER_FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];
const require = createRequire(import.meta.url);
const A_DAY = "public, max-age=86400";

/** Adds the OpenAPI document and the page to read it: `GET /openapi.json` and `GET /docs`. */
export function routeApiDocs(app: Hono<GatewayEnv>, publicUrl: PublicUrl): void {
  let written: { readonly at: string | undefined; readonly text: string } | undefined;
  app.get("/openapi.json", (c) => {
    const at = publicUrl.get();
    if (written?.at !== at || written === undefined) written = { at, text: writeDocument(at) };
    return c.body(written.text, 200, { "Content-Type": "application/json", "Cache-Control": "no-cache" });
  });

  app.get("/docs", (c) => c.html(apiDocsPage));
  app.get("/docs/start.js", (c) => c.body(startScript, 200, { "Content-Type": "text/javascript" }));
  app.get("/docs/pages.css", (c) => c.body(stylesheet, 200, { "Content-Type": "text/css" }));
  const root = dirname(require.resolve("swagger-ui-dist/package.json"));
  const files = serveStatic<GatewayEnv>({
    root,
    rewriteRequestPath: (path) => path.replace("/docs/", "/"),
    onFound: (_, c) => c.header("Cache-Control", A_DAY),
  });
  for (const file of SWAGGER_FILES) app.get(`/docs/${file}`, files);
}

function writeDocument(baseUrl: string | undefined): string {
  return JSON.stringify(describeApi({ version, ...(baseUrl !== undefined && { baseUrl }) }));
}
