import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "./analysis.js";
import type { Analysis } from "./analysis.js";
import { callsOf, nameOfCallee } from "./functions.js";
import { findVariable } from "./places.js";
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
  if (literals !== undefined && literals.length > 1 && literals.every((text) => codes.has(text)))
    return { codes: inOrder(literals), limited: true };
  // `code as string` still is a code, of which the type has been widened.
  const inner = analysis.types?.literals(unwrap(node));
  const widened = inner !== undefined && inner.length > 1 && inner.every((text) => codes.has(text));
  if (!widened && !isCode(analysis, node, 0)) return undefined;
  if (literals !== undefined && literals.length > 0) return { codes: literals, limited: true };
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

function isCode(analysis: Analysis, node: TSESTree.Node, depth: number): boolean {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return false;
  switch (inner.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return isCode(analysis, inner.argument, depth + 1);
    case AST_NODE_TYPES.LogicalExpression:
      return inner.operator !== "&&" && isCode(analysis, inner.left, depth + 1);
    case AST_NODE_TYPES.MemberExpression:
      return (
        shapeWithCode(analysis.settings, memberName(inner)) !== undefined && analysis.isError(inner.object)
      );
    case AST_NODE_TYPES.CallExpression:
      return isCodeText(analysis, inner, depth);
    case AST_NODE_TYPES.Identifier:
      return annotated(analysis, node) || isCodeName(analysis, inner, depth);
    default:
      return annotated(analysis, node);
  }
}

/** `value as ErrorCode` */
function annotated(analysis: Analysis, node: TSESTree.Node): boolean {
  return (
    (node.type === AST_NODE_TYPES.TSAsExpression || node.type === AST_NODE_TYPES.TSTypeAssertion) &&
    analysis.readType(node.typeAnnotation) === "code"
  );
}

/** `String(code)`, `code.toUpperCase()` */
function isCodeText(analysis: Analysis, call: TSESTree.CallExpression, depth: number): boolean {
  const [first] = call.arguments;
  if (nameOfCallee(call) === "String" && first !== undefined) return isCode(analysis, first, depth + 1);
  const method = methodCall(call);
  return (
    method !== undefined &&
    ["toString", "toUpperCase", "trim"].includes(method.name) &&
    isCode(analysis, method.object, depth + 1)
  );
}

function isCodeName(analysis: Analysis, node: TSESTree.Identifier, depth: number): boolean {
  const variable = findVariable(analysis.sourceCode, node);
  const definition = variable?.defs[0];
  if (variable === undefined || definition === undefined) return false;
  const { name } = definition;
  const annotation = analysis.annotation(name);
  if (annotation !== "silent") return annotation === "code";
  const property = name.parent.type === AST_NODE_TYPES.AssignmentPattern ? name.parent.parent : name.parent;
  if (property.type === AST_NODE_TYPES.Property && property.parent.type === AST_NODE_TYPES.ObjectPattern)
    return (
      shapeWithCode(analysis.settings, keyName(property)) !== undefined &&
      analysis.isErrorPattern(property.parent)
    );
  const declared = definition.node;
  if (isFunction(declared)) {
    const position = declared.params.findIndex(
      (param) => param === name || (param.type === AST_NODE_TYPES.AssignmentPattern && param.left === name),
    );
    return callsOf(analysis.sourceCode, declared).some((call) => {
      const argument = call.arguments[position];
      return argument !== undefined && isCode(analysis, argument, depth + 1);
    });
  }
  return variable.references.some(({ writeExpr, identifier }) => {
    if (writeExpr === null || writeExpr === undefined || writeExpr === identifier) return false;
    // The initialiser of a destructuring is the whole that is taken apart.
    const { parent } = identifier;
    const whole =
      (parent.type === AST_NODE_TYPES.VariableDeclarator && parent.id === identifier) ||
      (parent.type === AST_NODE_TYPES.AssignmentExpression && parent.left === identifier);
    return whole && isCode(analysis, writeExpr, depth + 1);
  });
}

/** Whether a written type is that of codes. */
export function isCodeType(analysis: Analysis, type: TSESTree.TypeNode): boolean {
  if (type.type !== AST_NODE_TYPES.TSTypeReference && type.type !== AST_NODE_TYPES.TSUnionType) return false;
  if (analysis.readType(type) === "code") return true;
  const literals = analysis.types?.literals(type);
  return literals !== undefined && areCodes(analysis, literals);
}

/** Whether texts are the codes of a type: all known, and more than one. */
export function areCodes(analysis: Analysis, texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => analysis.settings.registry.codes.has(text));
}
