import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { ofTsPattern } from "./imports.js";
import { chainFrom } from "./match-chain.js";
import { constantOf } from "./places.js";
import type { SourceCode } from "./source-code.js";
import { isFunction, keyName, literalText, memberName, methodCall, unwrap } from "./syntax.js";
import type { MethodCall } from "./syntax.js";

/** For a member of an object pattern: what the pattern is held against, and the keys from there down to the member. */
export function matchedBy(
  sourceCode: SourceCode,
  property: TSESTree.Property,
): { readonly subject: TSESTree.Node; readonly path: readonly string[] } | undefined {
  const path: string[] = [];
  let object: TSESTree.Node = property.parent;
  while (object.parent.type === AST_NODE_TYPES.Property) {
    const key = keyName(object.parent);
    if (key === undefined) return undefined;
    path.unshift(key);
    object = object.parent.parent;
  }
  const call = object.parent;
  if (call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  if (ofTsPattern(sourceCode, call.callee) === "isMatching")
    return call.arguments[1] && { subject: call.arguments[1], path };
  if (methodCall(call)?.name !== "with") return undefined;
  for (let earlier = callBefore(call); earlier !== undefined; earlier = callBefore(earlier)) {
    const chain = chainFrom(sourceCode, earlier);
    if (chain?.kind === "match" && chain.subject !== undefined) return { subject: chain.subject, path };
  }
  return undefined;
}

/** The call that a call is chained to. */
function callBefore(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const method = methodCall(call);
  const object = method && unwrap(method.object);
  return object?.type === AST_NODE_TYPES.CallExpression ? object : undefined;
}

/** The patterns among the arguments of `.with(…)`: all but the handler, and but a guard before it. */
export function patternsOf(call: MethodCall): readonly TSESTree.Node[] {
  return call.call.arguments.slice(0, -1).filter((argument) => !isFunction(argument));
}

/** Whether `.with(pattern, guard, handler)` has a guard. */
export function hasGuard(call: MethodCall): boolean {
  return call.call.arguments.slice(0, -1).some((argument) => isFunction(argument));
}

/**
 * The dotted name of one of ts-pattern's own patterns, without its `P`: `string`, `string.startsWith`, `when`; with the
 * arguments, where it is called.
 */
export interface OwnPattern {
  readonly name: string;
  readonly args: readonly TSESTree.Node[];
}

export function ownPattern(sourceCode: SourceCode, node: TSESTree.Node): OwnPattern | undefined {
  const inner = constantOf(sourceCode, node);
  const isCall = inner.type === AST_NODE_TYPES.CallExpression;
  const name = patternName(sourceCode, isCall ? inner.callee : inner);
  return name === undefined ? undefined : { name, args: isCall ? inner.arguments : [] };
}

function patternName(sourceCode: SourceCode, node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const name = memberName(inner);
  if (name === undefined) return undefined;
  const exported = ofTsPattern(sourceCode, inner.object);
  if (exported === "P" || exported === "Pattern") return name;
  const object = unwrap(inner.object);
  // `P.string.minLength(1).startsWith("x")`: the last word counts.
  const outer = patternName(
    sourceCode,
    object.type === AST_NODE_TYPES.CallExpression ? object.callee : object,
  );
  return outer === undefined ? undefined : `${outer}.${name}`;
}

/** Every value in a pattern under a key, with the keys that lead to it. */
export function patternMembers(
  node: TSESTree.Node,
  key: string,
  path: readonly string[] = [],
): readonly { readonly property: TSESTree.Property; readonly path: readonly string[] }[] {
  const inner = unwrap(node);
  if (inner.type !== AST_NODE_TYPES.ObjectExpression) return [];
  return inner.properties.flatMap((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? keyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || name === undefined) return [];
    if (name === key) return [{ property, path }];
    return patternMembers(property.value, key, [...path, name]);
  });
}

/** The literal texts that a pattern names, with `P.union` and the like looked into, and `P.not` where asked for. */
export function patternTexts(
  sourceCode: SourceCode,
  node: TSESTree.Node,
  withNegated = false,
): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (literalText(inner) !== undefined) return [inner];
  const own = ownPattern(sourceCode, inner);
  if (own === undefined) return [];
  const looksInto = ["intersection", "optional", "select", "union"].includes(own.name);
  if (!looksInto && !(withNegated && own.name === "not")) return [];
  // `P.select("name")`, `P.select("name", pattern)`: the first text is a name.
  const args =
    own.name === "select"
      ? own.args.filter((arg) => arg !== own.args[0] || literalText(arg) === undefined)
      : own.args;
  return args.flatMap((arg) => patternTexts(sourceCode, arg, withNegated));
}
