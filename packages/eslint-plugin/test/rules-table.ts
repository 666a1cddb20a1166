import type { Rule } from "../src/create-rule.js";

/** The rules as a Markdown table. */
export function rulesTable(rules: Readonly<Record<string, Rule>>): string {
  const rows = Object.entries(rules)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { meta }]) => {
      const marks = [meta.fixable === undefined ? "" : "🔧", meta.hasSuggestions === true ? "💡" : ""];
      const types = meta.docs?.requiresTypeChecking === false ? "better with" : "needed";
      return `| [${name}](docs/rules/${name}.md) | ${meta.docs?.description ?? ""} | ${types} | ${marks.filter(Boolean).join(" ")} |`;
    });
  return ["| Rule | What it asks for | Types | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
