import { readFileSync } from "node:fs";

export interface DocExample {
  readonly heading: string;
  readonly code: string;
}

/** The fenced code blocks of a page, with the heading that each stands under. */
export function examplesOf(path: URL): readonly DocExample[] {
  const examples: DocExample[] = [];
  let heading = "";
  let block: string[] | undefined;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (block === undefined && line.startsWith("## ")) heading = line.slice(3);
    else if (block === undefined && /^```[jt]sx?$/u.test(line)) block = [];
    else if (block !== undefined && line === "```") {
      examples.push({ heading, code: block.join("\n") });
      block = undefined;
    } else block?.push(line);
  }
  return examples;
}
