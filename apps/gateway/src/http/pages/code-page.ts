import { operationTexts } from "@error-model/contract/openapi";
import { html } from "hono/html";
import type { CodeFacts, EndpointName } from "../catalogue/code-facts.js";
import { layout } from "./layout.js";
import type { Page } from "./layout.js";

/** The page about one code: when it occurs, what to do, its body, and who answers it. */
export function codePage(facts: CodeFacts): Page {
  const { code, title, cause, remedy, sample, endpoints } = facts;
  return layout(
    code,
    html`<h1>${code}</h1>
      <p class="lead">${title}</p>
      <h2>When it occurs</h2>
      <p>${cause}</p>
      <h2>What to do</h2>
      <p>${remedy}</p>
      <h2>Facts for programs</h2>
      <div class="scroll">
        <table>
          <tbody>
            ${factRows(facts)}
          </tbody>
        </table>
      </div>
      <h2>Body</h2>
      <pre><code>${JSON.stringify(sample, null, 2)}</code></pre>
      <h2>Endpoints that answer it</h2>
      <ul>
        ${endpoints.map(endpointLine)}
      </ul>`,
  );
}

/** The page that a browser gets for a code that there is not. */
export function unknownCodePage(code: string): Page {
  return layout(
    "Unknown code",
    html`<h1>There is no code ${code}</h1>
      <p class="lead"><a href="/errors">All codes</a></p>`,
  );
}

function factRows({ httpStatus, category, action, retry, outcome, alert }: CodeFacts): Page[] {
  const rows: readonly (readonly [string, string])[] = [
    ["HTTP status", String(httpStatus)],
    ["Category", category],
    ["Action", action],
    ["Retry", retry],
    ["Outcome", outcome],
    ["Alert", alert ? "yes: somebody must be told at once" : "no"],
  ];
  return rows.map(
    ([name, value]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
}

function endpointLine({ name, method, path }: EndpointName): Page {
  const tag = operationTexts[name as keyof typeof operationTexts].tag;
  return html`<li>
    <a href="/docs#/${tag}/${name}"><code>${method} ${path}</code></a>
  </li>`;
}
