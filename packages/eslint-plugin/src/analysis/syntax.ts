import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
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

/** The value of a literal: `null` for `null`, undefined for whatever is no literal. */
export function literalValue(node: TSESTree.Node): unknown {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.Literal ? inner.value : undefined;
}

/** The text of a string literal, or of a template without holes. */
export function literalText(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  const value = literalValue(inner);
  if (typeof value === "string") return value;
  if (inner.type === AST_NODE_TYPES.TemplateLiteral && inner.expressions.length === 0)
    return inner.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The value of a number literal. */
export function literalNumber(node: TSESTree.Node): number | undefined {
  const value = literalValue(node);
  return typeof value === "number" ? value : undefined;
}

/** The statically known name that a member expression reads: `.x`, `["x"]`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  return nameOfKey(node.property, node.computed);
}

/** The name that an expression goes by: its own, or that of the member which it reads. */
export function nameOf(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name;
  return inner.type === AST_NODE_TYPES.MemberExpression ? memberName(inner) : undefined;
}

/** Whether there is a name that a pattern fits. */
export function fits(pattern: RegExp, name: string | undefined): boolean {
  return name !== undefined && pattern.test(name);
}

/** The statically known key of a property of an object literal or pattern, or of a member of a class. */
export function keyName({
  computed,
  key,
}:
  | TSESTree.MethodDefinition
  | TSESTree.Property
  | TSESTree.PropertyDefinition
  | TSESTree.TSPropertySignature): string | undefined {
  return nameOfKey(key, computed);
}

/** A private name keeps its `#`: it is never the name of a public member. */
function nameOfKey(key: TSESTree.Node, computed: boolean): string | undefined {
  if (key.type === AST_NODE_TYPES.PrivateIdentifier) return `#${key.name}`;
  return !computed && key.type === AST_NODE_TYPES.Identifier ? key.name : literalText(key);
}

/** The property of an object literal, or of a destructuring pattern, under a name. */
export function propertyNamed(
  object: TSESTree.ObjectExpression | TSESTree.ObjectPattern,
  name: string,
): TSESTree.Property | undefined {
  return object.properties.find(
    (property): property is TSESTree.Property =>
      property.type === AST_NODE_TYPES.Property && keyName(property) === name,
  );
}

/** The name that a property of a pattern binds. */
export function boundName(property: TSESTree.Property): TSESTree.Identifier | undefined {
  const value =
    property.value.type === AST_NODE_TYPES.AssignmentPattern ? property.value.left : property.value;
  return value.type === AST_NODE_TYPES.Identifier ? value : undefined;
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

/** The call of the method that a member expression reads: the other direction of {@link methodCall}. */
export function callOfMethod(member: TSESTree.Node | undefined): MethodCall | undefined {
  const method = member && methodCall(wrapped(member).parent);
  return method?.callee === member ? method : undefined;
}

/** The call whose callee reads a method from `object`. */
export function methodCallOn(object: TSESTree.Node): MethodCall | undefined {
  const outer = wrapped(object);
  const method = callOfMethod(outer.parent);
  return method?.object === outer ? method : undefined;
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

export function isInside(node: TSESTree.Node, container: TSESTree.Node): boolean {
  return node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}

/** Whether control cannot run past the end of a statement. */
export function alwaysLeaves(statement: TSESTree.Statement | null | undefined): boolean {
  switch (statement?.type) {
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
