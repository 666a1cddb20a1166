import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { findVariable, referencesOf, soleDefinition } from "./places.js";
import type { SourceCode } from "./source-code.js";
import { isFunction, nameOf, unwrap } from "./syntax.js";
import type { FunctionNode } from "./syntax.js";

/** The function that a call runs, where it is declared in the same file. */
export function calledFunction(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
): FunctionNode | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.Identifier) return isFunction(callee) ? callee : undefined;
  const node = soleDefinition(findVariable(sourceCode, callee))?.node;
  if (isFunction(node)) return node;
  if (node?.type !== AST_NODE_TYPES.VariableDeclarator || node.init === null) return undefined;
  const value = unwrap(node.init);
  if (isFunction(value)) return value;
  // React's `useCallback(fn, deps)` and the like return the function that they are given.
  if (value.type !== AST_NODE_TYPES.CallExpression || nameOfCallee(value) !== "useCallback") return undefined;
  return value.arguments.find((argument) => isFunction(argument));
}

export function nameOfCallee(call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  return nameOf(call.callee);
}

/** The direct calls of a function that is declared in the file under a name. */
export function callsOf(sourceCode: SourceCode, node: FunctionNode): readonly TSESTree.CallExpression[] {
  const id = nameOfFunction(node);
  if (!id) return [];
  return referencesOf(sourceCode, id).flatMap(({ identifier }) => {
    const call = identifier.parent;
    return call.type === AST_NODE_TYPES.CallExpression && call.callee === identifier ? [call] : [];
  });
}

/** Which parameter of a function a name is, with or without a default; -1 where it is none. */
export function positionOf(name: TSESTree.Node, owner: FunctionNode): number {
  return owner.params.findIndex(
    (param) => param === name || (param.type === AST_NODE_TYPES.AssignmentPattern && param.left === name),
  );
}

function nameOfFunction(node: FunctionNode): TSESTree.Identifier | null | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id;
  let value: TSESTree.Node = node;
  if (value.parent.type === AST_NODE_TYPES.CallExpression && nameOfCallee(value.parent) === "useCallback")
    value = value.parent;
  const parent = value.parent;
  return parent.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier
    ? parent.id
    : undefined;
}
