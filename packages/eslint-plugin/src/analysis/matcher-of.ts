import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { callOfMethod, memberName, wrapped } from "./syntax.js";
import type { MethodCall } from "./syntax.js";

/** The matcher that ends `expect(x).not.toBe(…)`, `expect(x).to.deep.equal(…)`, `expect(x).resolves.toBe(…)`. */
export function matcherOf(
  call: TSESTree.CallExpression,
): { readonly method: MethodCall; readonly negated: boolean } | undefined {
  let negated = false;
  let current: TSESTree.Node | undefined = wrapped(call).parent;
  while (current?.type === AST_NODE_TYPES.MemberExpression) {
    if (memberName(current) === "not") negated = true;
    const method = callOfMethod(current);
    if (method !== undefined) return { method, negated };
    current = wrapped(current).parent;
  }
  return undefined;
}
