import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "./analysis.js";
import type { Analysis } from "./analysis.js";
import { callsOf, nameOfCallee, positionOf } from "./functions.js";
import { findVariable, referencesOf } from "./places.js";
import { writtenCodes } from "./written-codes.js";
import { isFunction, keyName, memberName, methodCall, unwrap } from "./syntax.js";

/** An expression that holds an error's code. */
export interface CodeValue {
  /** The codes that it can be: those of its type, or all that are known. */
  readonly codes: readonly string[];
  /** Whether the type limits the codes, so that handling these is all that the compiler asks for. */
  readonly limited: boolean;
}

const MAX_DEPTH = 8;

/** What an expression says as a code; undefined where it is none. */
export function codeValue(analysis: Analysis, node: TSESTree.Node): CodeValue | undefined {
  const literals = analysis.types?.literals(node);
  const { codes, inOrder } = analysis.settings.registry;
  if (literals && areCodes(analysis, literals)) return { codes: inOrder(literals), limited: true };
  // `code as string` still is a code, of which the type has been widened.
  const isWidened = areCodes(analysis, analysis.types?.literals(unwrap(node)));
  if (!isWidened && !isCode(analysis, node)) return undefined;
  if (literals !== undefined) return { codes: literals, limited: true };
  const written = analysis.types === undefined ? writtenCodes(analysis, analysis.placeOf(node)) : undefined;
  return { codes: written ?? [...codes.keys()], limited: false };
}

/** The codes that an error can carry; undefined where what limits them is not known here. */
export function codesOfError(analysis: Analysis, error: TSESTree.Node): readonly string[] | undefined {
  const { envelopes, registry } = analysis.settings;
  const typed = analysis.types?.codesOf(error);
  if (typed !== undefined)
    return typed.every((code) => registry.codes.has(code)) ? registry.inOrder(typed) : typed;
  const place = analysis.placeOf(error);
  const written = envelopes
    .map(({ codeProperty }) => writtenCodes(analysis, { ...place, path: [...place.path, codeProperty] }))
    .find((codes) => codes !== undefined);
  const codes = (analysis.types === undefined ? written : undefined) ?? [...registry.codes.keys()];
  return codes.length === 0 ? undefined : codes;
}

function isCode(analysis: Analysis, node: TSESTree.Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (isCast(analysis, node)) return true;
  const isCodeToo = (next: TSESTree.Node): boolean => isCode(analysis, next, depth + 1);
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return isCodeToo(inner.argument);
    case AST_NODE_TYPES.LogicalExpression:
      return inner.operator !== "&&" && isCodeToo(inner.left);
    case AST_NODE_TYPES.MemberExpression:
      return (
        shapeWithCode(analysis.settings, memberName(inner)) !== undefined && analysis.isError(inner.object)
      );
    case AST_NODE_TYPES.CallExpression:
      return textsMadeCode(inner).some(isCodeToo);
    case AST_NODE_TYPES.Identifier:
      return isCodeName(analysis, inner, isCodeToo);
    default:
      return false;
  }
}

/** `value as ErrorCode` */
function isCast(analysis: Analysis, node: TSESTree.Node): boolean {
  return (
    (node.type === AST_NODE_TYPES.TSAsExpression || node.type === AST_NODE_TYPES.TSTypeAssertion) &&
    analysis.readType(node.typeAnnotation) === "code"
  );
}

const KEEPING_METHODS = new Set(["toString", "toUpperCase", "trim"]);

/** The code in `String(code)`, `code.toUpperCase()`. */
function textsMadeCode(call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  if (nameOfCallee(call) === "String") return call.arguments.slice(0, 1);
  const method = methodCall(call);
  return method !== undefined && KEEPING_METHODS.has(method.name) ? [method.object] : [];
}

function isCodeName(
  analysis: Analysis,
  node: TSESTree.Identifier,
  isCodeToo: (next: TSESTree.Node) => boolean,
): boolean {
  const definition = findVariable(analysis.sourceCode, node)?.defs[0];
  if (definition === undefined) return false;
  const { name } = definition;
  const annotation = analysis.annotation(name);
  if (annotation !== undefined) return annotation === "code";
  const property = name.parent.type === AST_NODE_TYPES.AssignmentPattern ? name.parent.parent : name.parent;
  if (property.type === AST_NODE_TYPES.Property && property.parent.type === AST_NODE_TYPES.ObjectPattern)
    return (
      shapeWithCode(analysis.settings, keyName(property)) !== undefined &&
      analysis.isErrorPattern(property.parent)
    );
  const declared = definition.node;
  if (isFunction(declared)) {
    const position = positionOf(name, declared);
    return callsOf(analysis.sourceCode, declared).some((call) => {
      const argument = call.arguments[position];
      return argument !== undefined && isCodeToo(argument);
    });
  }
  return referencesOf(analysis.sourceCode, node).some(({ writeExpr, identifier: { parent } }) => {
    // The initialiser of a destructuring is the whole that is taken apart.
    const isWhole =
      parent.type === AST_NODE_TYPES.VariableDeclarator ||
      parent.type === AST_NODE_TYPES.AssignmentExpression;
    return isWhole && writeExpr ? isCodeToo(writeExpr) : false;
  });
}

/** Whether a written type is that of codes. */
export function isCodeType(analysis: Analysis, type: TSESTree.TypeNode): boolean {
  if (type.type !== AST_NODE_TYPES.TSTypeReference && type.type !== AST_NODE_TYPES.TSUnionType) return false;
  if (analysis.readType(type) === "code") return true;
  return areCodes(analysis, analysis.types?.literals(type));
}

/** Whether texts are the codes of a type: all known, and more than one. */
export function areCodes(analysis: Analysis, texts: readonly string[] | undefined): boolean {
  return (
    texts !== undefined &&
    texts.length > 1 &&
    texts.every((text) => analysis.settings.registry.codes.has(text))
  );
}
