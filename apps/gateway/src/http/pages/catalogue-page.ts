import { errorCategories, registry } from "@error-model/core";
import type { ErrorCategory } from "@error-model/core";
import { html } from "hono/html";
import type { CodeFacts } from "../catalogue/code-facts.js";
import { layout } from "./layout.js";
import type { Page } from "./layout.js";

/** The page that lists every code, by category. */
export function cataloguePage(codes: readonly CodeFacts[]): Page {
  return layout(
    "Error codes",
    html`<h1>Error codes</h1>
      <p class="lead">
        Match on <code>error_code</code>: it is stable. The text of <code>description</code> may change at any
        time.
      </p>
      ${errorCategories.map((category) => section(category, codes))}`,
  );
}

function section(category: ErrorCategory, codes: readonly CodeFacts[]): Page {
  return html`<h2 id="${category}">${category}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">HTTP</th>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
            <th scope="col">What to do</th>
            <th scope="col">Retry</th>
          </tr>
        </thead>
        <tbody>
          ${codes.filter(({ code }) => registry[code].category === category).map(row)}
        </tbody>
      </table>
    </div>`;
}

function row({ code, httpStatus, title, action, retry }: CodeFacts): Page {
  return html`<tr>
    <td class="num">${httpStatus}</td>
    <td>
      <a href="/errors/${code}"><code>${code}</code></a>
    </td>
    <td>${title}</td>
    <td>${action}</td>
    <td>${retry}</td>
  </tr>`;
}
