import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { findVariable, soleDefinition } from "./places.js";
import type { SourceCode } from "./source-code.js";
import { isFunction, memberName, unwrap } from "./syntax.js";
import type { FunctionNode } from "./syntax.js";

/** The function that a call runs, where it is declared in the same file. */
export function calledFunction(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
): FunctionNode | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.Identifier) return isFunction(callee) ? callee : undefined;
  const variable = findVariable(sourceCode, callee);
  const node = variable === undefined ? undefined : soleDefinition(variable)?.node;
  if (isFunction(node)) return node;
  if (node?.type !== AST_NODE_TYPES.VariableDeclarator || node.init === null) return undefined;
  const value = unwrap(node.init);
  if (isFunction(value)) return value;
  // React's `useCallback(fn, deps)` and the like return the function that they are given.
  const first = value.type === AST_NODE_TYPES.CallExpression ? value.arguments[0] : undefined;
  return isFunction(first) &&
    value.type === AST_NODE_TYPES.CallExpression &&
    nameOfCallee(value) === "useCallback"
    ? first
    : undefined;
}

export function nameOfCallee(call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === AST_NODE_TYPES.Identifier) return callee.name;
  return callee.type === AST_NODE_TYPES.MemberExpression ? memberName(callee) : undefined;
}

/** The direct calls of a function that is declared in the file under a name. */
export function callsOf(sourceCode: SourceCode, node: FunctionNode): readonly TSESTree.CallExpression[] {
  const id = nameOfFunction(node);
  if (id === undefined) return [];
  const variable = findVariable(sourceCode, id);
  if (variable === undefined) return [];
  return variable.references.flatMap(({ identifier }) => {
    const call = identifier.parent;
    return call.type === AST_NODE_TYPES.CallExpression && call.callee === identifier ? [call] : [];
  });
}

function nameOfFunction(node: FunctionNode): TSESTree.Identifier | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  let value: TSESTree.Node = node;
  if (value.parent.type === AST_NODE_TYPES.CallExpression && nameOfCallee(value.parent) === "useCallback")
    value = value.parent;
  const parent = value.parent;
  return parent.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier
    ? parent.id
    : undefined;
}
