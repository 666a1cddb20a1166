import { html } from "hono/html";

/** A page as Hono answers it: what was put into it is escaped. */
export type Page = ReturnType<typeof html>;

/** Puts a page's content between the parts that all pages share. */
export function layout(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · SMS API</title>
        <link rel="stylesheet" href="/docs/pages.css" />
      </head>
      <body>
        <nav aria-label="Documentation">
          <a href="/errors">Error codes</a>
          <a href="/docs">API</a>
          <a href="/openapi.json">OpenAPI</a>
        </nav>
        <main>${content}</main>
      </body>
    </html>`;
}
