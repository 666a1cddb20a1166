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
  const found = ASTUtils.findVariable(scopeOf(sourceCode, node), node.name);
  if (found !== null) return found;
  // An expression in a Vue template sees the names of the script, whose scope is the module's.
  const moduleScope = sourceCode.scopeManager?.scopes.find(
    (scope) => scope.block === sourceCode.ast && scope.upper !== null,
  );
  return moduleScope?.set.get(node.name);
}

function scopeOf(sourceCode: SourceCode, node: TSESTree.Node): TSESLint.Scope.Scope {
  return sourceCode.getScope(node);
}

/** The variable's only definition, where it is written exactly once. */
export function soleDefinition(variable: Variable): TSESLint.Scope.Definition | undefined {
  const [definition] = variable.defs;
  if (definition === undefined || variable.defs.length > 1) return undefined;
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
  return writes.length === 0 ? definition : undefined;
}

/** The declarator of a variable that is never assigned again. */
function declaratorOf(variable: Variable): TSESTree.VariableDeclarator | undefined {
  const node = soleDefinition(variable)?.node;
  return node?.type === AST_NODE_TYPES.VariableDeclarator ? node : undefined;
}

/** The keys from the top of a destructuring pattern down to a name in it; undefined through arrays and rests. */
function patternPath(pattern: TSESTree.Node, name: TSESTree.Node): readonly string[] | undefined {
  const path: string[] = [];
  let current = name;
  while (current !== pattern) {
    const parent = parentOf(current);
    if (parent === undefined) return undefined;
    if (parent.type === AST_NODE_TYPES.Property) {
      const key = keyName(parent);
      if (key === undefined) return undefined;
      path.unshift(key);
    } else if (
      parent.type !== AST_NODE_TYPES.ObjectPattern &&
      parent.type !== AST_NODE_TYPES.AssignmentPattern
    )
      return undefined;
    current = parent;
  }
  return path;
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
export function placeOfPattern(
  sourceCode: SourceCode,
  pattern: TSESTree.ObjectPattern,
  depth = 0,
): Place | undefined {
  const { top, path } = topOfPattern(pattern);
  if (path === undefined) return undefined;
  const base = placeOfPatternSource(sourceCode, top, depth);
  return { ...base, path: [...base.path, ...path] };
}

function topOfPattern(pattern: TSESTree.ObjectPattern): {
  top: TSESTree.Node;
  path: readonly string[] | undefined;
} {
  let top: TSESTree.Node = pattern;
  for (;;) {
    const parent = parentOf(top);
    if (parent?.type === AST_NODE_TYPES.Property && parent.parent.type === AST_NODE_TYPES.ObjectPattern)
      top = parent.parent;
    else if (parent?.type === AST_NODE_TYPES.AssignmentPattern && parent.left === top) {
      if (parent.parent.type !== AST_NODE_TYPES.Property) break;
      top = parent;
    } else break;
  }
  return { top, path: patternPath(top, pattern) };
}

function placeOfPatternSource(sourceCode: SourceCode, top: TSESTree.Node, depth: number): Place {
  const parent = top.parent;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.init !== null)
    return placeOf(sourceCode, parent.init, depth);
  if (parent?.type === AST_NODE_TYPES.AssignmentExpression) return placeOf(sourceCode, parent.right, depth);
  const source = resultHandledBy(parent, top);
  return source === undefined ? { root: top, path: [], node: top } : placeOf(sourceCode, source, depth);
}

function placeOfVariable(
  sourceCode: SourceCode,
  variable: Variable,
  node: TSESTree.Node,
  depth: number,
): Place {
  const whole: Place = { root: variable, path: [], node };
  const definition = soleDefinition(variable);
  if (definition === undefined) return whole;
  const declared = definition.node;
  if (declared.type === AST_NODE_TYPES.VariableDeclarator) {
    if (declared.init === null) return whole;
    const rest = restPattern(definition.name);
    if (rest !== undefined) return placeOfPattern(sourceCode, rest, depth) ?? whole;
    const path = patternPath(declared.id, definition.name);
    if (path === undefined) return whole;
    const base = placeOf(sourceCode, declared.init, depth);
    return { ...base, path: [...base.path, ...path] };
  }
  if (declared.type === AST_NODE_TYPES.CatchClause && declared.param !== null) {
    const path = patternPath(declared.param, definition.name);
    return path === undefined || path.length === 0 ? whole : { root: declared.param, path, node };
  }
  if (!isFunction(declared)) return whole;
  const parameter = declared.params.find(
    (param) => param.range[0] <= definition.name.range[0] && param.range[1] >= definition.name.range[1],
  );
  if (parameter === undefined) return whole;
  const top = parameter.type === AST_NODE_TYPES.AssignmentPattern ? parameter.left : parameter;
  const source = resultHandledBy(declared, top);
  if (top.type === AST_NODE_TYPES.Identifier)
    return source === undefined ? whole : placeOf(sourceCode, source, depth);
  const path = patternPath(top, definition.name);
  if (path === undefined) return whole;
  const base = placeOfPatternSource(sourceCode, top, depth);
  return { ...base, path: [...base.path, ...path] };
}

/** For the first parameter of `promise.then(callback)`: the promise, whose value it is. */
function resultHandledBy(
  owner: TSESTree.Node | undefined,
  parameter: TSESTree.Node,
): TSESTree.Node | undefined {
  if (owner === undefined || !isFunction(owner) || owner.params[0] === undefined) return undefined;
  if (!(parameter.range[0] >= owner.params[0].range[0] && parameter.range[1] <= owner.params[0].range[1]))
    return undefined;
  const call = methodCall(owner.parent);
  if (call?.name !== "then" || call.call.arguments[0] !== owner) return undefined;
  // `fetch().then((response) => response.json()).then((body) => …)`: the value is what the earlier callback returns.
  const earlier = methodCall(unwrap(call.object));
  const callback = earlier?.name === "then" ? earlier.call.arguments[0] : undefined;
  const returned = callback !== undefined && isFunction(callback) ? soleResult(callback) : undefined;
  return returned ?? call.object;
}

/** The expression that a function returns, where there is just one. */
export function soleResult(node: FunctionNode): TSESTree.Node | undefined {
  if (node.body.type !== AST_NODE_TYPES.BlockStatement) return node.body;
  const last = node.body.body.at(-1);
  return last?.type === AST_NODE_TYPES.ReturnStatement ? (last.argument ?? undefined) : undefined;
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
    const table = name === undefined ? inner : constantOf(sourceCode, inner.object, next);
    if (name === undefined || table.type !== AST_NODE_TYPES.ObjectExpression) return inner;
    const entry = propertyNamed(table, name);
    return entry === undefined ? inner : constantOf(sourceCode, entry.value, next);
  }
  if (inner.type !== AST_NODE_TYPES.Identifier) return inner;
  const variable = findVariable(sourceCode, inner);
  const declarator = variable === undefined ? undefined : declaratorOf(variable);
  return declarator === undefined ||
    declarator.init === null ||
    declarator.id.type !== AST_NODE_TYPES.Identifier
    ? inner
    : constantOf(sourceCode, declarator.init, next);
}
