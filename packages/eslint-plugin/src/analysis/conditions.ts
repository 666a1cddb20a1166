import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { alwaysLeaves, parentOf } from "./syntax.js";

/** A condition of which the outcome is known where a node runs. */
export interface KnownCondition {
  readonly test: TSESTree.Node;
  readonly holds: boolean;
}

/** The conditions that decided that a node runs: those around it, and those before it of which the branch left. */
export function knownConditions(node: TSESTree.Node): readonly KnownCondition[] {
  const known: KnownCondition[] = [];
  let child = node;
  for (let parent = parentOf(node); parent !== undefined; child = parent, parent = parentOf(parent)) {
    switch (parent.type) {
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.ConditionalExpression:
        if (child !== parent.test) known.push({ test: parent.test, holds: child === parent.consequent });
        break;
      case AST_NODE_TYPES.LogicalExpression:
        if (child === parent.right) known.push({ test: parent.left, holds: parent.operator === "&&" });
        break;
      case AST_NODE_TYPES.BlockStatement:
      case AST_NODE_TYPES.Program:
        known.push(...exitsBefore(parent.body, child));
        break;
      default:
    }
  }
  return known;
}

/** `if (response.ok) return …;` before the node. */
function exitsBefore(body: readonly TSESTree.Node[], child: TSESTree.Node): readonly KnownCondition[] {
  return body.flatMap((statement) =>
    statement.type === AST_NODE_TYPES.IfStatement &&
    statement.range[1] <= child.range[0] &&
    alwaysLeaves(statement.consequent)
      ? [{ test: statement.test, holds: false }]
      : [],
  );
}
