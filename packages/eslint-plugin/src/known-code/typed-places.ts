import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { importedName } from "../analysis/annotations.js";
import { isCodeType } from "../analysis/code-values.js";
import { literalText, unwrap } from "../analysis/syntax.js";
import { keysOf, listedTexts } from "./places-of-codes.js";
import type { CodePlace, Places } from "./places-of-codes.js";
import { expectedBy, possibleIn } from "./possible-codes.js";
import type { PossibleCodes } from "./possible-codes.js";

/** The texts of an expression that is cast to, or declared as, a code, a list of codes or a table by code. */
export function inTypedValue(
  analysis: Analysis,
  value: TSESTree.Node,
  type: TSESTree.TypeNode | undefined,
): Places {
  if (type === undefined) return [];
  const inner = unwrap(value);
  const about = (written: TSESTree.Node): Omit<CodePlace, "node"> => ({
    certain: true,
    possible: possibleIn(analysis, written),
  });
  if (literalText(inner) !== undefined)
    return isCodeType(analysis, type) ? [{ node: inner, ...about(type) }] : [];
  if (inner.type === AST_NODE_TYPES.ArrayExpression) {
    const elements = type.type === AST_NODE_TYPES.TSTupleType ? type.elementTypes : [elementType(type)];
    if (!elements.every((element) => element !== undefined && isCodeType(analysis, element))) return [];
    return listedTexts(analysis, inner).map((node) => ({
      node,
      certain: true,
      possible: () => elements.flatMap((element) => (element ? possibleIn(analysis, element)() : [])),
    }));
  }
  if (inner.type === AST_NODE_TYPES.ObjectExpression) {
    const key = keyType(type);
    return key !== undefined && isCodeType(analysis, key) ? keysOf(inner, about(key)) : [];
  }
  return [];
}

/** The element type of `ErrorCode[]`, `readonly ErrorCode[]`, `Array<ErrorCode>`. */
function elementType(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  if (type.type === AST_NODE_TYPES.TSArrayType) return type.elementType;
  if (type.type === AST_NODE_TYPES.TSTypeOperator)
    return type.typeAnnotation && elementType(type.typeAnnotation);
  return referenced(type, ["Array", "ReadonlyArray"]);
}

/** The key type of `Record<ErrorCode, …>` and `Partial<Record<ErrorCode, …>>`. */
function keyType(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  const partial = referenced(type, ["Partial", "Readonly"]);
  return partial === undefined ? referenced(type, ["Record"]) : keyType(partial);
}

function referenced(type: TSESTree.TypeNode, names: readonly string[]): TSESTree.TypeNode | undefined {
  return type.type === AST_NODE_TYPES.TSTypeReference &&
    type.typeName.type === AST_NODE_TYPES.Identifier &&
    names.includes(type.typeName.name)
    ? type.typeArguments?.params[0]
    : undefined;
}

/** `Extract<ErrorCode, "…">`, `Exclude<ErrorCode, "…">`, `ErrorEnvelope<"…">` */
export function inTypeReference(analysis: Analysis, node: TSESTree.TSTypeReference): Places {
  if (node.typeName.type !== AST_NODE_TYPES.Identifier || node.typeArguments === undefined) return [];
  const [first, second] = node.typeArguments.params;
  if (first === undefined) return [];
  const { name } = node.typeName;
  if ((name === "Extract" || name === "Exclude") && second !== undefined)
    return isCodeType(analysis, first) ? typeTexts(second, possibleIn(analysis, first)) : [];
  if (name !== "ErrorEnvelope" && name !== "ErrorDetails") return [];
  // With types, one's own type of this name is held to its own codes by the compiler.
  const isOwn = analysis.types !== undefined && importedName(analysis.index(), name) === undefined;
  return isOwn ? [] : typeTexts(first);
}

/** `readonly error_code = "…"` of a class that has a description as well. */
export function inClassMember(analysis: Analysis, node: TSESTree.PropertyDefinition): Places {
  if (node.key.type !== AST_NODE_TYPES.Identifier || node.value === null) return [];
  const shape = shapeWithCode(analysis.settings, node.key.name);
  if (shape === undefined || literalText(node.value) === undefined) return [];
  const described = node.parent.body.some(
    (member) =>
      member.type === AST_NODE_TYPES.PropertyDefinition &&
      member.key.type === AST_NODE_TYPES.Identifier &&
      member.key.name === shape.descriptionProperty,
  );
  return described
    ? [{ node: unwrap(node.value), certain: true, possible: expectedBy(analysis, node.value) }]
    : [];
}

/** `error_code: "…"` among the members of a written type that has a description as well. */
export function inTypeMember(analysis: Analysis, node: TSESTree.TSPropertySignature): Places {
  if (node.key.type !== AST_NODE_TYPES.Identifier || node.typeAnnotation === undefined) return [];
  const shape = shapeWithCode(analysis.settings, node.key.name);
  if (shape === undefined) return [];
  const { parent } = node;
  const members = parent.type === AST_NODE_TYPES.TSTypeLiteral ? parent.members : parent.body;
  const described = members.some(
    (member) =>
      member.type === AST_NODE_TYPES.TSPropertySignature &&
      member.key.type === AST_NODE_TYPES.Identifier &&
      member.key.name === shape.descriptionProperty,
  );
  return described ? typeTexts(node.typeAnnotation.typeAnnotation) : [];
}

/** The codes in the types that a file writes out by hand: they are this file's word, and no registry's. */
export function writtenByHand(analysis: Analysis): ReadonlySet<string> {
  const members = analysis.settings.envelopes.flatMap(({ codeProperty }) =>
    analysis.index().typeMembers(codeProperty),
  );
  return new Set(
    members
      .flatMap((member) => inTypeMember(analysis, member))
      .flatMap(({ node }) => literalText(node) ?? []),
  );
}

function typeTexts(type: TSESTree.TypeNode, possible?: PossibleCodes): Places {
  if (type.type === AST_NODE_TYPES.TSUnionType)
    return type.types.flatMap((part) => typeTexts(part, possible));
  return type.type === AST_NODE_TYPES.TSLiteralType && literalText(type.literal) !== undefined
    ? [{ node: type.literal, certain: true, ...(possible && { possible }) }]
    : [];
}
