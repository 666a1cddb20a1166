/// <reference types="vite/client" />
import { registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import source from "../errors/present-failure.ts?raw";

/** Where the console decides what a failure means for a person. */
export const handlingFile = "src/errors/present-failure.ts";

/** The arms of the console's match on the codes, as they stand in its source. */
const arms = armsOf(source);

/**
 * The TypeScript that handles a code here: the arm of the console's own match, read from its source, so that it cannot
 * say anything else than what runs.
 *
 * @throws Error where the source has no such arm, which is a bug of this file: the match is exhaustive.
 */
export function handlingOf(code: ErrorCode): string {
  const byCode = arms.find((arm) => arm.includes(`"${code}"`));
  const byAction = arms.find((arm) => arm.includes(`.withAction("${registry[code].action}"`));
  const arm = byCode ?? byAction;
  if (arm === undefined) throw new Error(`${handlingFile} has no arm for ${code}.`);
  return [
    'matchFailure(failure).with("api", ({ error, retryAfterMs }) =>',
    "  matchError(error)",
    "    // …",
    ...arm.split("\n").map((line) => `    ${line}`),
    "    // …",
    "    .exhaustive(),",
    ")",
  ].join("\n");
}

/** Cuts the chain at each `.with…`; a comment belongs to the arm below it. */
function armsOf(text: string): readonly string[] {
  const chain = /matchError\(error\)\n([\s\S]*?)\n\s*\.exhaustive\(\)/.exec(text)?.[1] ?? "";
  return chain.split(/\n(?=\s*\/\/|(?<!\/\/[^\n]*\n)\s*\.with)/).map(outdent);
}

function outdent(text: string): string {
  const margin = /^\s*/.exec(text)?.[0].length ?? 0;
  return text
    .split("\n")
    .map((line) => line.slice(margin))
    .join("\n");
}
