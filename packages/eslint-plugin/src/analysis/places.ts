import { AST_NODE_TYPES, ASTUtils } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, memberName, methodCall, parentOf, propertyNamed, unwrap } from "./syntax.js";
import type { FunctionNode } from "./syntax.js";

type SourceCode = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/**
 * Where a value stands: the variable or the expression that it starts from, and the members read from there. Two
 * expressions with the same place are the same value, whatever aliases and destructurings lie between.
 */
export interface Place {
  readonly root: TSESTree.Node | Variable | string;
  readonly path: readonly string[];
  /** Whether a value of the path was awaited: `await response.json()`. */
  readonly node: TSESTree.Node;
}

/** Aliases of aliases beyond this are not followed; real code does not go there. */
const MAX_DEPTH = 12;

export function findVariable(sourceCode: SourceCode, node: TSESTree.Identifier): Variable | undefined {
  const found = ASTUtils.findVariable(sourceCode.getScope(node), node.name);
  if (found !== null) return found;
  // An expression in a Vue template sees the names of the script, whose scope is the module's.
  const moduleScope = sourceCode.scopeManager?.scopes.find(
    (scope) => scope.block === sourceCode.ast && scope.upper !== null,
  );
  return moduleScope?.set.get(node.name);
}

/** Where a name is used, the place that declares it aside. */
export function referencesOf(
  sourceCode: SourceCode,
  name: TSESTree.Identifier,
): readonly TSESLint.Scope.Reference[] {
  return findVariable(sourceCode, name)?.references ?? [];
}

/** The reads of a name that a pattern or a declaration binds. */
export function readsOfName(
  sourceCode: SourceCode,
  name: TSESTree.Identifier,
): readonly (TSESTree.Identifier | TSESTree.JSXIdentifier)[] {
  return referencesOf(sourceCode, name).flatMap((reference) =>
    reference.isRead() ? [reference.identifier] : [],
  );
}

/** The variable's only definition, where it is written exactly once. */
export function soleDefinition(variable: Variable | undefined): TSESLint.Scope.Definition | undefined {
  if (variable?.defs.length !== 1) return undefined;
  const [definition] = variable.defs;
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
  return writes.length === 0 ? definition : undefined;
}

/** The declarator of a variable that is never assigned again. */
function declaratorOf(variable: Variable | undefined): TSESTree.VariableDeclarator | undefined {
  const node = soleDefinition(variable)?.node;
  return node?.type === AST_NODE_TYPES.VariableDeclarator ? node : undefined;
}

/** For `rest` in `{ error_code, ...rest }`: the pattern, whose value it is but for some members. */
export function restPattern(name: TSESTree.Node): TSESTree.ObjectPattern | undefined {
  const rest = parentOf(name);
  const pattern = rest?.type === AST_NODE_TYPES.RestElement ? parentOf(rest) : undefined;
  return pattern?.type === AST_NODE_TYPES.ObjectPattern ? pattern : undefined;
}

/** The place of an expression's value. */
export function placeOf(sourceCode: SourceCode, node: TSESTree.Node, depth = 0): Place {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return { root: inner, path: [], node: inner };
  const next = depth + 1;
  switch (inner.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return placeOf(sourceCode, inner.argument, next);
    case AST_NODE_TYPES.ThisExpression:
      return { root: "this", path: [], node: inner };
    case AST_NODE_TYPES.MemberExpression: {
      const name = memberName(inner);
      if (name === undefined) break;
      const object = placeOf(sourceCode, inner.object, next);
      return { ...object, path: [...object.path, name] };
    }
    case AST_NODE_TYPES.LogicalExpression:
      // `body ?? {}`, `error.data || {}` and `response?.status ?? 0` are the left value or nothing.
      if (inner.operator !== "&&" && isNothing(inner.right)) return placeOf(sourceCode, inner.left, next);
      // `error.response && error.response.data`
      if (inner.operator === "&&") return placeOf(sourceCode, inner.right, next);
      break;
    case AST_NODE_TYPES.CallExpression: {
      // `response.json().catch(() => ({}))` is the body or nothing.
      const method = methodCall(inner);
      if (method?.name === "catch" || method?.name === "finally")
        return placeOf(sourceCode, method.object, next);
      break;
    }
    case AST_NODE_TYPES.Identifier: {
      const variable = findVariable(sourceCode, inner);
      if (variable === undefined) return { root: `global:${inner.name}`, path: [], node: inner };
      return placeOfVariable(sourceCode, variable, inner, next);
    }
    default:
  }
  return { root: inner, path: [], node: inner };
}

/** The place of the value that a destructuring pattern takes apart. */
export function placeOfPattern(sourceCode: SourceCode, pattern: TSESTree.Node, depth = 0): Place {
  return placeOfPart(sourceCode, pattern, { root: topOf(pattern).top, path: [], node: pattern }, depth);
}

function placeOfVariable(
  sourceCode: SourceCode,
  variable: Variable,
  node: TSESTree.Node,
  depth: number,
): Place {
  const name = soleDefinition(variable)?.name;
  if (name === undefined) return { root: variable, path: [], node };
  const rest = restPattern(name);
  if (rest !== undefined) return placeOfPattern(sourceCode, rest, depth);
  const { top } = topOf(name);
  return placeOfPart(sourceCode, name, { root: top === name ? variable : top, path: [], node }, depth);
}

/** The place of a name or a pattern that is part of a pattern; `whole` is that of a pattern which takes nothing known. */
function placeOfPart(sourceCode: SourceCode, part: TSESTree.Node, whole: Place, depth: number): Place {
  const { top, path } = topOf(part);
  const source = sourceOf(top);
  const base = source === undefined ? whole : placeOf(sourceCode, source, depth);
  return { ...base, path: [...base.path, ...path] };
}

/** The pattern around a name or a pattern, and the keys from there down; not through arrays, rests and computed keys. */
function topOf(part: TSESTree.Node): { readonly top: TSESTree.Node; readonly path: readonly string[] } {
  const path: string[] = [];
  for (let top = part; ;) {
    const parent = parentOf(top);
    const property = parent?.type === AST_NODE_TYPES.AssignmentPattern ? parent.parent : parent;
    const key = property?.type === AST_NODE_TYPES.Property ? keyName(property) : undefined;
    if (key === undefined || property?.parent?.type !== AST_NODE_TYPES.ObjectPattern) return { top, path };
    path.unshift(key);
    top = property.parent;
  }
}

/** The expression whose value a declared name or pattern is given. */
function sourceOf(top: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = top;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator) return parent.init ?? undefined;
  if (parent?.type === AST_NODE_TYPES.AssignmentExpression) return parent.right;
  return resultHandledBy(parent?.type === AST_NODE_TYPES.AssignmentPattern ? parent : top);
}

/** For the first parameter of `promise.then(callback)`: the promise, whose value it is. */
function resultHandledBy(parameter: TSESTree.Node): TSESTree.Node | undefined {
  const owner = parameter.parent;
  if (!isFunction(owner) || owner.params[0] !== parameter) return undefined;
  const call = methodCall(owner.parent);
  if (call?.name !== "then" || call.call.arguments[0] !== owner) return undefined;
  // `fetch().then((response) => response.json()).then((body) => …)`: the value is what the earlier callback returns.
  const earlier = methodCall(unwrap(call.object));
  const callback = earlier?.name === "then" ? earlier.call.arguments[0] : undefined;
  const returned = isFunction(callback) ? soleResult(callback) : undefined;
  return returned ?? call.object;
}

/** The expression that a function returns, where there is just one. */
export function soleResult(node: FunctionNode): TSESTree.Node | null | undefined {
  if (node.body.type !== AST_NODE_TYPES.BlockStatement) return node.body;
  const last = node.body.body.at(-1);
  return last?.type === AST_NODE_TYPES.ReturnStatement ? last.argument : undefined;
}

function isNothing(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name === "undefined";
  return (
    inner.type === AST_NODE_TYPES.Literal ||
    (inner.type === AST_NODE_TYPES.ObjectExpression && inner.properties.length === 0)
  );
}

export function samePlace(a: Place, b: Place): boolean {
  return (
    a.root === b.root && a.path.length === b.path.length && a.path.every((name, i) => name === b.path[i])
  );
}

/** The variable behind an expression, where it is a plain name. */
export function variableOf(sourceCode: SourceCode, node: TSESTree.Node): Variable | undefined {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.Identifier ? findVariable(sourceCode, inner) : undefined;
}

/** The expression that a name stands for, through constants; the expression itself where it is no name. */
export function constantOf(sourceCode: SourceCode, node: TSESTree.Node, depth = 0): TSESTree.Node {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return inner;
  const next = depth + 1;
  if (inner.type === AST_NODE_TYPES.MemberExpression) {
    const name = memberName(inner);
    if (name === undefined) return inner;
    const table = constantOf(sourceCode, inner.object, next);
    if (table.type !== AST_NODE_TYPES.ObjectExpression) return inner;
    const entry = propertyNamed(table, name);
    return entry === undefined ? inner : constantOf(sourceCode, entry.value, next);
  }
  if (inner.type !== AST_NODE_TYPES.Identifier) return inner;
  const declarator = declaratorOf(findVariable(sourceCode, inner));
  return declarator?.init && declarator.id.type === AST_NODE_TYPES.Identifier
    ? constantOf(sourceCode, declarator.init, next)
    : inner;
}
