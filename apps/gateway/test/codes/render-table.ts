import { registry } from "@error-model/core";
import type { CaseRequest } from "./case-request.js";
import type { CodeCase } from "./code-case.js";
import type { StageAnswer } from "./stage.js";

/** A case, with what really went over the wire. */
export interface Exchange {
  readonly codeCase: CodeCase;
  readonly request: CaseRequest;
  readonly answer: StageAnswer;
}

const HEAD = `# Every code, by its real cause

Each row is a test: \`test/codes\` prepares a database, sends the request to a running gateway, and compares status, body,
headers and what is in the database afterwards, on PGlite, on Postgres, and with three gateways on one Postgres. The request and
the answer are those of such a run; keys, ids and times are replaced by dots. This file is written by
\`vitest run test/codes --update\`, and the test fails while it is not current.
`;

/** Headers of an answer that say something about its code. */
const TELLING_HEADERS = ["WWW-Authenticate", "Retry-After"];

/** Writes the table of codes, one row per case. */
export function renderTable(exchanges: readonly Exchange[]): string {
  const categories = Map.groupBy(exchanges, ({ codeCase }) => registry[codeCase.code].category);
  const sections = [...categories].map(
    ([category, rows]) =>
      `\n## ${category}\n\n| code | cause | request | answer |\n| --- | --- | --- | --- |\n${rows.map(renderRow).join("\n")}\n`,
  );
  return HEAD + sections.join("");
}

function renderRow({ codeCase, request, answer }: Exchange): string {
  const cells = [
    [`\`${codeCase.code}\``],
    [codeCase.cause],
    requestLines(request).map(asCode),
    answerLines(answer).map(asCode),
  ];
  return `| ${cells.map((lines) => lines.join("<br>")).join(" | ")} |`;
}

function requestLines({ method, path, headers = {}, body }: CaseRequest): string[] {
  return [
    `${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `${titleCase(name)}: ${value}`),
    ...(body === undefined ? [] : [typeof body === "string" ? body : JSON.stringify(shorten(body))]),
  ];
}

function answerLines({ status, headers, body }: StageAnswer): string[] {
  const telling = TELLING_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [`${name}: ${name === "Retry-After" ? "…" : value}`];
  });
  return [String(status), ...telling, JSON.stringify(body)];
}

/** What differs from run to run. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [/\bsk_(prod|test)_[\w-]+/g, "sk_$1_…"],
  [/\bapi_\d+_\d+_[0-9a-f]{16}\b/g, "api_…"],
  [/\beyJ[\w-]*\.[\w-]*\.?[\w-]*/g, "eyJ…"],
  [/\beyJ[\w-]*… \(\d+ characters\)/g, "eyJ…"],
  [/\b[0-9a-f]{64}\b/g, "…"],
  [/\buser-\d+-\d+\b/g, "user-…"],
  [/("code":")\d{6}(?=")/g, "$1…"],
  [/(X-Workspace-ID: )[1-9]\d{0,8}(?=`|$)/g, "$1…"],
  [/(X-Timestamp: )\d+/g, "$1…"],
];

function asCode(line: string): string {
  let text = line;
  for (const [pattern, replacement] of VARYING) text = text.replaceAll(pattern, replacement);
  return `\`${text.replaceAll("|", String.raw`\|`)}\``;
}

/** Long texts and lists say how long they are instead. */
function shorten(value: unknown): unknown {
  if (typeof value === "string" && value.length > 60)
    return `${value.slice(0, 8)}… (${value.length} characters)`;
  if (Array.isArray(value))
    return value.length > 3 ? [shorten(value[0]), `… (${value.length} in all)`] : value.map(shorten);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shorten(member)]));
  return value;
}

function titleCase(header: string): string {
  return header
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/\bApi\b/, "API")
    .replace(/\bId\b/, "ID");
}
