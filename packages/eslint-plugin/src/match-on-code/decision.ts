import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import type { Use } from "../analysis/flow.js";
import { importedAs, ofTsPattern } from "../analysis/imports.js";
import { nameOfCallee } from "../analysis/functions.js";
import { constantOf, findVariable } from "../analysis/places.js";
import {
  callOfMethod,
  fits,
  isFunction,
  literalText,
  methodCall,
  nameOf,
  unwrap,
  wrapped,
} from "../analysis/syntax.js";
import { assertionOf } from "./assertion.js";
import type { Decision } from "./decision-kinds.js";

/** The decision that hangs on an expression, if any. */
export function decisionAt(analysis: Analysis, { node, rendered = false }: Use): Decision | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.BinaryExpression:
      return comparison(analysis, parent, node);
    case AST_NODE_TYPES.SwitchStatement:
      return parent.discriminant === node ? { node, kind: "switch" } : undefined;
    case AST_NODE_TYPES.SwitchCase:
      return parent.test === node ? { node, kind: "comparison" } : undefined;
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === node ? methodDecision(analysis, parent) : lookupByMember(parent, node);
    case AST_NODE_TYPES.Property:
      if (parent.computed && parent.key === node) return { node: parent.key, kind: "lookup" };
      return parent.value === node && isMatchedObject(analysis, parent.parent)
        ? { node, kind: "match" }
        : undefined;
    case AST_NODE_TYPES.CallExpression:
      return argumentDecision(analysis, parent, node, rendered);
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return isKeyOf(parent) ? { node, kind: "lookup" } : undefined;
    default:
      return undefined;
  }
}

const KEYED: ReadonlySet<string | undefined> = new Set(["groupBy", "keyBy"]);

/** `Object.groupBy(errors, (error) => error.description)`: what the callback gives becomes a key. */
function isKeyOf({ parent }: TSESTree.ArrowFunctionExpression): boolean {
  return parent.type === AST_NODE_TYPES.CallExpression && KEYED.has(nameOfCallee(parent));
}

/** `match({ text: error.description })` */
function isMatchedObject(analysis: Analysis, object: TSESTree.Node): boolean {
  const { parent } = wrapped(object);
  return (
    parent?.type === AST_NODE_TYPES.CallExpression &&
    parent.arguments[0] === wrapped(object) &&
    isPatternMatch(analysis, parent)
  );
}

const COMPARISONS = new Set(["===", "==", "!==", "!=", "<", "<=", ">", ">="]);

function comparison(
  analysis: Analysis,
  parent: TSESTree.BinaryExpression,
  node: TSESTree.Node,
): Decision | undefined {
  if (parent.operator === "in") return parent.left === node ? { node: parent, kind: "lookup" } : undefined;
  if (!COMPARISONS.has(parent.operator)) return undefined;
  const other = parent.left === node ? parent.right : parent.left;
  if (asksForPresence(other)) return undefined;
  return { node: parent, kind: "comparison", text: analysis.textOf(other), other };
}

/** Nothing, `null` or the empty text: the comparison asks whether there is a text at all. */
function asksForPresence(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name === "undefined";
  if (inner.type === AST_NODE_TYPES.UnaryExpression) return inner.operator === "void";
  return (inner.type === AST_NODE_TYPES.Literal && inner.value === null) || literalText(inner) === "";
}

const SEARCH_METHODS = new Set([
  "endsWith",
  // Of a set that was made of texts.
  "has",
  "includes",
  "indexOf",
  "lastIndexOf",
  "localeCompare",
  "match",
  "matchAll",
  "search",
  "startsWith",
]);

function methodDecision(analysis: Analysis, member: TSESTree.MemberExpression): Decision | undefined {
  const method = callOfMethod(member);
  if (method === undefined || !SEARCH_METHODS.has(method.name)) return undefined;
  const [argument] = method.call.arguments;
  if (argument === undefined) return undefined;
  if (literalText(argument) === "") return undefined;
  // `a.description.localeCompare(b.description)` as the result of a sort's callback orders a list for reading.
  if (method.name === "localeCompare" && isSortOrder(method.call)) return undefined;
  return { node: method.call, kind: "comparison", text: searchedText(analysis, argument) };
}

function isSortOrder(call: TSESTree.CallExpression): boolean {
  const callback = wrapped(call).parent;
  if (callback?.type !== AST_NODE_TYPES.ArrowFunctionExpression) return false;
  const sort = methodCall(callback.parent);
  return sort?.name === "sort" || sort?.name === "toSorted";
}

const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/u;

/** What is looked for: a text, or the letters of a regular expression. */
function searchedText(analysis: Analysis, node: TSESTree.Node): string | undefined {
  const value = constantOf(analysis.sourceCode, node);
  if (value.type === AST_NODE_TYPES.Literal && "regex" in value) return wordsOfPattern(value.regex.pattern);
  return literalText(value);
}

function wordsOfPattern(pattern: string): string {
  return pattern
    .replaceAll(/\\[a-zA-Z]/gu, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function lookupByMember(parent: TSESTree.MemberExpression, node: TSESTree.Node): Decision | undefined {
  return parent.computed && parent.property === node ? { node: parent, kind: "lookup" } : undefined;
}

function argumentDecision(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  node: TSESTree.Node,
  rendered: boolean,
): Decision | undefined {
  const position = call.arguments.findIndex((argument) => argument === node);
  if (position === 0 && isPatternMatch(analysis, call)) return { node, kind: "match" };
  if (position === 1 && isPatternMatch(analysis, call, "isMatching"))
    return { node: call, kind: "comparison" };
  return (
    // A test of a page or a message is about what the function under test made of the text.
    (rendered ? undefined : assertionOf(analysis, call, node)) ??
    libraryComparison(analysis, call, position) ??
    methodArgument(analysis, call, position)
  );
}

function isPatternMatch(analysis: Analysis, call: TSESTree.CallExpression, name = "match"): boolean {
  return ofTsPattern(analysis.sourceCode, call.callee) === name;
}

const LIBRARIES = /^(?:lodash|lodash-es|underscore|ramda|remeda|es-toolkit)(?:[/.].*)?$/u;
const COMPARING: ReadonlySet<string | undefined> = new Set([
  "endsWith",
  "eq",
  "equals",
  "includes",
  "isEqual",
  "startsWith",
]);

/** `_.includes(text, "…")` and the like. */
function libraryComparison(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  position: number,
): Decision | undefined {
  if (!COMPARING.has(nameOfCallee(call))) return undefined;
  const object = methodCall(call)?.object;
  const imported = importedAs(analysis.sourceCode, object ?? call.callee);
  const library =
    fits(LIBRARIES, imported?.module) || (object?.type === AST_NODE_TYPES.Identifier && object.name === "_");
  return library
    ? { node: call, kind: "comparison", text: textOfArgument(analysis, call, 1 - position) }
    : undefined;
}

function methodArgument(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  position: number,
): Decision | undefined {
  const method = methodCall(call);
  if (method === undefined) return undefined;
  const lookup: Decision = { node: call, kind: "lookup" };
  const owner = method.object.type === AST_NODE_TYPES.Identifier ? method.object.name : undefined;
  switch (method.name) {
    case "test":
    case "exec":
      return position === 0 && isRegularExpression(analysis, method.object)
        ? { node: call, kind: "comparison", text: searchedText(analysis, method.object) }
        : undefined;
    case "includes":
    case "indexOf":
    case "lastIndexOf":
      return position === 0 && isListOfTexts(analysis, method.object)
        ? { node: call, kind: "comparison" }
        : undefined;
    case "startsWith":
    case "endsWith":
    case "localeCompare":
      return position === 0 && analysis.textOf(method.object) !== undefined
        ? { node: call, kind: "comparison", text: analysis.textOf(method.object) }
        : undefined;
    case "is":
      return owner === "Object"
        ? { node: call, kind: "comparison", text: textOfArgument(analysis, call, 1 - position) }
        : undefined;
    case "hasOwn":
      return owner === "Object" && position === 1 ? lookup : undefined;
    case "call":
      return position === 1 && nameOf(method.object) === "hasOwnProperty" ? lookup : undefined;
    case "hasOwnProperty":
      return position === 0 ? lookup : undefined;
    case "get":
    case "has":
      if (owner === "Reflect") return position === 1 ? lookup : undefined;
      return position === 0 && call.arguments.length === 1 ? lookup : undefined;
    case "set":
    case "add":
    case "delete":
      return position === 0 && isCollection(analysis, method.object) ? lookup : undefined;
    default:
      return undefined;
  }
}

function textOfArgument(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  position: number,
): string | undefined {
  const argument = call.arguments[position];
  return argument === undefined ? undefined : analysis.textOf(argument);
}

function isRegularExpression(analysis: Analysis, node: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, node);
  if (value.type === AST_NODE_TYPES.Literal) return "regex" in value;
  if (value.type === AST_NODE_TYPES.NewExpression || value.type === AST_NODE_TYPES.CallExpression)
    return nameOfCallee(value) === "RegExp";
  const symbol = analysis.types?.symbolName(value);
  if (symbol !== undefined) return symbol === "RegExp";
  const list = value.type === AST_NODE_TYPES.Identifier ? listWalkedBy(analysis, value) : undefined;
  if (list !== undefined) return holdsPatterns(analysis, list);
  return fits(PATTERN_NAME, nameOf(value));
}

const PATTERN_NAME = /^[A-Z][A-Z0-9_]*$|^(?:re|rx|regex|regexp|pattern)$|(?:Re|Regex|RegExp|Pattern)$/u;

/** For the parameter of `list.some((item) => …)`: the list. */
function listWalkedBy(analysis: Analysis, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const owner = findVariable(analysis.sourceCode, node)?.defs[0]?.node;
  return isFunction(owner) ? methodCall(owner.parent)?.object : undefined;
}

function holdsPatterns(analysis: Analysis, list: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, list);
  if (value.type === AST_NODE_TYPES.ArrayExpression)
    return value.elements.some((element) => element?.type === AST_NODE_TYPES.Literal && "regex" in element);
  return (
    value.type === AST_NODE_TYPES.Identifier &&
    (CONSTANT_NAME.test(value.name) || /(?:pattern|regexp?e?)s$|^res$/iu.test(value.name))
  );
}

/** Whether an expression is a list, or one text, in which another is looked for. */
function isListOfTexts(analysis: Analysis, node: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, node);
  if (value.type === AST_NODE_TYPES.ArrayExpression || literalText(value) !== undefined) return true;
  const symbol = analysis.types?.symbolName(value);
  if (symbol !== undefined) return symbol === "Array" || symbol === "ReadonlyArray";
  const name = value.type === AST_NODE_TYPES.Identifier ? value.name : undefined;
  return (
    name !== undefined && (CONSTANT_NAME.test(name) || /(?:list|messages|texts|descriptions)$/iu.test(name))
  );
}

const COLLECTIONS: ReadonlySet<string | undefined> = new Set([
  "Map",
  "ReadonlyMap",
  "ReadonlySet",
  "Set",
  "WeakMap",
]);

function isCollection(analysis: Analysis, node: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, node);
  if (value.type === AST_NODE_TYPES.NewExpression) return COLLECTIONS.has(nameOfCallee(value));
  return COLLECTIONS.has(analysis.types?.symbolName(value));
}
