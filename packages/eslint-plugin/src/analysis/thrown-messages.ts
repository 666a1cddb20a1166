import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "./analysis.js";
import { callsOf, nameOfCallee } from "./functions.js";
import { readsOfName, referencesOf, variableOf } from "./places.js";
import {
  boundName,
  enclosingFunction,
  fits,
  isFunction,
  isInside,
  methodCall,
  methodCallOn,
  parentOf,
  wrapped,
} from "./syntax.js";
import type { FunctionNode } from "./syntax.js";

const ERROR_CLASS = /(?:Error|Exception|Failure)$/u;

/**
 * The reads of `message` on an error that was built with a text: `new Error(body.description)`, wherever it is caught in
 * the same file.
 */
export function messageReadsOfThrown(
  analysis: Analysis,
  built: TSESTree.CallExpression | TSESTree.NewExpression,
): readonly TSESTree.Node[] {
  if (built.callee.type === AST_NODE_TYPES.Super) return messageReadsOfClass(analysis, built);
  if (!fits(ERROR_CLASS, nameOfCallee(built))) return [];
  const holders = holdersOf(analysis, wrapped(built));
  const holds = (node: TSESTree.Node): boolean => {
    const variable = variableOf(analysis.sourceCode, node);
    return variable !== undefined && holders.some((name) => variable.defs.some((def) => def.name === name));
  };
  const members = analysis
    .index()
    .members("message")
    .filter((member) => holds(member.object));
  const names = analysis
    .index()
    .patternProperties("message")
    .flatMap((property) => {
      const declarator = property.parent.parent;
      const source = declarator.type === AST_NODE_TYPES.VariableDeclarator ? declarator.init : null;
      const name = boundName(property);
      return source && name && holds(source) ? readsOfName(analysis.sourceCode, name) : [];
    });
  return [...members, ...names];
}

/** The names that hold an error: a variable, and the parameter of the clause or callback that catches it. */
function holdersOf(analysis: Analysis, error: TSESTree.Node): readonly TSESTree.Node[] {
  const { parent } = error;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier)
    return whereThrown(analysis, error);
  const uses = referencesOf(analysis.sourceCode, parent.id);
  return [parent.id, ...uses.flatMap(({ identifier }) => whereThrown(analysis, identifier))];
}

/** Who catches the error of `throw error`, `Promise.reject(error)`, `reject(error)`. */
function whereThrown(analysis: Analysis, { parent }: TSESTree.Node): readonly TSESTree.Node[] {
  const isThrown =
    parent?.type === AST_NODE_TYPES.ThrowStatement ||
    (parent?.type === AST_NODE_TYPES.CallExpression && nameOfCallee(parent) === "reject");
  return isThrown ? catchersOf(analysis, parent, 0) : [];
}

function catchersOf(analysis: Analysis, thrown: TSESTree.Node, depth: number): readonly TSESTree.Node[] {
  if (depth > 3) return [];
  const owner = enclosingFunction(thrown);
  for (let node = parentOf(thrown); node !== undefined && node !== owner; node = parentOf(node))
    if (node.type === AST_NODE_TYPES.TryStatement && isInside(thrown, node.block))
      return node.handler?.param ? [node.handler.param] : [];
  if (owner === undefined) return [];
  const callback = promiseOfCallback(owner);
  if (callback !== undefined)
    return [...rejectionParameters(callback), ...catchersOf(analysis, callback, depth + 1)];
  return callsOf(analysis.sourceCode, owner).flatMap((call) => [
    ...rejectionParameters(call),
    ...catchersOf(analysis, call, depth + 1),
  ]);
}

/** For a callback of `then`: the call of `then`. */
function promiseOfCallback(owner: FunctionNode): TSESTree.CallExpression | undefined {
  const call = methodCall(owner.parent);
  return call?.name === "then" ? call.call : undefined;
}

/** The parameter of `.catch((error) => …)` further down the chain of a promise. */
function rejectionParameters(promise: TSESTree.Node): readonly TSESTree.Node[] {
  const names: TSESTree.Node[] = [];
  for (let call = methodCallOn(promise); call !== undefined; call = methodCallOn(call.call)) {
    const position = call.name === "catch" ? 0 : call.name === "then" ? 1 : undefined;
    const handler = position === undefined ? undefined : call.call.arguments[position];
    if (isFunction(handler)) names.push(...handler.params.slice(0, 1));
  }
  return names;
}

/** `super(body.description)` in the constructor of an error class: the messages of its instances. */
function messageReadsOfClass(analysis: Analysis, call: TSESTree.Node): readonly TSESTree.Node[] {
  const declared = analysis.sourceCode
    .getAncestors(call)
    .findLast((node) => node.type === AST_NODE_TYPES.ClassDeclaration);
  if (declared?.type !== AST_NODE_TYPES.ClassDeclaration || declared.id === null) return [];
  const { name } = declared.id;
  return analysis
    .index()
    .members("message")
    .filter((member) => {
      if (analysis.types?.symbolName(member.object) === name) return true;
      return isGuardedBy(analysis, member, name);
    });
}

/** Whether `x instanceof Name` holds where a member of `x` is read. */
function isGuardedBy(analysis: Analysis, member: TSESTree.MemberExpression, name: string): boolean {
  if (member.object.type !== AST_NODE_TYPES.Identifier) return false;
  const subject = member.object.name;
  let child: TSESTree.Node = member;
  for (const ancestor of analysis.sourceCode.getAncestors(member).reverse()) {
    const test =
      ancestor.type === AST_NODE_TYPES.IfStatement && ancestor.consequent === child
        ? ancestor.test
        : ancestor.type === AST_NODE_TYPES.LogicalExpression &&
            ancestor.operator === "&&" &&
            ancestor.right === child
          ? ancestor.left
          : undefined;
    if (test !== undefined && testsInstance(test, subject, name)) return true;
    child = ancestor;
  }
  return false;
}

function testsInstance(test: TSESTree.Node, subject: string, name: string): boolean {
  if (test.type === AST_NODE_TYPES.LogicalExpression && test.operator === "&&")
    return testsInstance(test.left, subject, name) || testsInstance(test.right, subject, name);
  return (
    test.type === AST_NODE_TYPES.BinaryExpression &&
    test.operator === "instanceof" &&
    test.left.type === AST_NODE_TYPES.Identifier &&
    test.left.name === subject &&
    test.right.type === AST_NODE_TYPES.Identifier &&
    test.right.name === name
  );
}
