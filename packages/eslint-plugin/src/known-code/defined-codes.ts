import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { constantOf } from "../analysis/places.js";
import { keyName } from "../analysis/syntax.js";

/** The codes of the registries that the file itself defines, as a test of a registry of its own does. */
export function definedCodes(analysis: Analysis): ReadonlySet<string> {
  const codes = new Set<string>();
  const { sourceCode } = analysis;
  if (!analysis.mentions("defineRegistry")) return codes;
  const variables = sourceCode.scopeManager?.scopes.flatMap(({ set }) => set.get("defineRegistry") ?? []);
  for (const { identifier } of variables?.flatMap(({ references }) => references) ?? []) {
    const call = identifier.parent;
    const [entries] = call.type === AST_NODE_TYPES.CallExpression ? call.arguments : [];
    const table = entries && constantOf(sourceCode, entries);
    if (table?.type !== AST_NODE_TYPES.ObjectExpression) continue;
    for (const entry of table.properties) {
      const code = entry.type === AST_NODE_TYPES.Property ? keyName(entry) : undefined;
      if (code !== undefined) codes.add(code);
    }
  }
  return codes;
}
