import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

export function isFunction(node: TSESTree.Node | undefined): node is FunctionNode {
  return (
    node?.type === AST_NODE_TYPES.ArrowFunctionExpression ||
    node?.type === AST_NODE_TYPES.FunctionDeclaration ||
    node?.type === AST_NODE_TYPES.FunctionExpression
  );
}

/** Whether a node only changes the type or the optionality of the expression inside it. */
export function isTransparent(
  node: TSESTree.Node,
): node is
  | TSESTree.ChainExpression
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion {
  return (
    node.type === AST_NODE_TYPES.ChainExpression ||
    node.type === AST_NODE_TYPES.TSAsExpression ||
    node.type === AST_NODE_TYPES.TSNonNullExpression ||
    node.type === AST_NODE_TYPES.TSSatisfiesExpression ||
    node.type === AST_NODE_TYPES.TSTypeAssertion
  );
}

/** Removes casts, `!`, `satisfies` and optional-chain wrappers. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  while (isTransparent(inner)) inner = inner.expression;
  return inner;
}

/** The outermost node that still is the same value: the expression with the casts and chains around it. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent !== undefined && isTransparent(outer.parent)) outer = outer.parent;
  return outer;
}

/** The text of a string literal, or of a template without holes. */
export function literalText(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Literal && typeof inner.value === "string") return inner.value;
  if (inner.type === AST_NODE_TYPES.TemplateLiteral && inner.expressions.length === 0)
    return inner.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

export function isTrue(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.Literal && inner.value === true;
}

/** The value of a number literal. */
export function literalNumber(node: TSESTree.Node): number | undefined {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.Literal && typeof inner.value === "number" ? inner.value : undefined;
}

/** The statically known name that a member expression reads: `.x`, `["x"]`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed)
    return node.property.type === AST_NODE_TYPES.Identifier ? node.property.name : undefined;
  return literalText(node.property);
}

/** The statically known key of a property of an object literal or pattern. */
export function keyName(node: TSESTree.Property): string | undefined {
  if (!node.computed && node.key.type === AST_NODE_TYPES.Identifier) return node.key.name;
  return literalText(node.key);
}

/** The property of an object literal under a name. */
export function propertyNamed(
  object: TSESTree.ObjectExpression,
  name: string,
): TSESTree.Property | undefined {
  return object.properties.find(
    (property): property is TSESTree.Property =>
      property.type === AST_NODE_TYPES.Property && keyName(property) === name,
  );
}

/** The call of a method: `object.name(…)`, also as `object?.name(…)`. */
export interface MethodCall {
  readonly call: TSESTree.CallExpression;
  readonly callee: TSESTree.MemberExpression;
  readonly object: TSESTree.Expression;
  readonly name: string;
}

export function methodCall(node: TSESTree.Node | undefined): MethodCall | undefined {
  if (node?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const name = memberName(callee);
  return name === undefined ? undefined : { call: node, callee, object: callee.object, name };
}

/** The call whose callee reads a method from `object`: the other direction of {@link methodCall}. */
export function methodCallOn(object: TSESTree.Node): MethodCall | undefined {
  const member = wrapped(object).parent;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || unwrap(member.object) !== unwrap(object))
    return undefined;
  const call = wrapped(member).parent;
  if (call?.type !== AST_NODE_TYPES.CallExpression || unwrap(call.callee) !== member) return undefined;
  return methodCall(call);
}

/** The parent of a node; undefined above the program, where parsers leave `null`. */
export function parentOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const parent: TSESTree.Node | null | undefined = node.parent;
  return parent ?? undefined;
}

export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  let current = parentOf(node);
  while (current !== undefined && !isFunction(current)) current = parentOf(current);
  return current;
}

export function isInside(node: TSESTree.Node, container: TSESTree.Node | null | undefined): boolean {
  return (
    container !== null &&
    container !== undefined &&
    node.range[0] >= container.range[0] &&
    node.range[1] <= container.range[1]
  );
}

/** Whether control cannot run past the end of a statement. */
export function alwaysLeaves(statement: TSESTree.Statement | null | undefined): boolean {
  if (statement === null || statement === undefined) return false;
  switch (statement.type) {
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ThrowStatement:
    case AST_NODE_TYPES.ContinueStatement:
    case AST_NODE_TYPES.BreakStatement:
      return true;
    case AST_NODE_TYPES.BlockStatement:
      return alwaysLeaves(statement.body.at(-1));
    case AST_NODE_TYPES.IfStatement:
      return alwaysLeaves(statement.consequent) && alwaysLeaves(statement.alternate);
    default:
      return false;
  }
}
