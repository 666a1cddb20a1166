import { html } from "hono/html";
import type { Page } from "./layout.js";

/** The page on which the OpenAPI document is read. Swagger UI fills it; scripts and styles are files of this server. */
export const apiDocsPage: Page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>SMS API</title>
      <link rel="icon" href="/docs/favicon-32x32.png" />
      <link rel="stylesheet" href="/docs/swagger-ui.css" />
    </head>
    <body>
      <div id="swagger-ui"></div>
      <noscript
        >This page needs JavaScript; the document itself is
        <a href="/openapi.json">openapi.json</a>.</noscript
      >
      <script src="/docs/swagger-ui-bundle.js"></script>
      <script src="/docs/start.js"></script>
    </body>
  </html>`;

/** What starts Swagger UI. It asks nobody else: no validator, no fonts, no examples from outside. */
export const startScript = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
});
`;
