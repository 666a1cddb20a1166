import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { isCodeType } from "../analysis/code-values.js";
import { literalText, unwrap } from "../analysis/syntax.js";
import { keysOf, listedTexts } from "./places-of-codes.js";
import type { Places } from "./places-of-codes.js";

/** The texts of an expression that is cast to, or declared as, a code, a list of codes or a table by code. */
export function inTypedValue(
  analysis: Analysis,
  value: TSESTree.Node,
  type: TSESTree.TypeNode | undefined,
): Places {
  if (type === undefined) return [];
  const inner = unwrap(value);
  const holds = (text: TSESTree.Node): Places => [{ node: text, certain: true }];
  if (literalText(inner) !== undefined) return isCodeType(analysis, type) ? holds(inner) : [];
  if (inner.type === AST_NODE_TYPES.ArrayExpression) {
    const elements = type.type === AST_NODE_TYPES.TSTupleType ? type.elementTypes : [elementType(type)];
    if (!elements.every((element) => element !== undefined && isCodeType(analysis, element))) return [];
    return listedTexts(analysis, inner).flatMap(holds);
  }
  if (inner.type === AST_NODE_TYPES.ObjectExpression) {
    const key = keyType(type);
    return key !== undefined && isCodeType(analysis, key) ? keysOf(inner, true) : [];
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
    return isCodeType(analysis, first) ? typeTexts(second, true) : [];
  return name === "ErrorEnvelope" || name === "ErrorDetails" ? typeTexts(first, true) : [];
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
  return described ? [{ node: unwrap(node.value), certain: true }] : [];
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
  return described ? typeTexts(node.typeAnnotation.typeAnnotation, true) : [];
}

function typeTexts(type: TSESTree.TypeNode, certain: boolean): Places {
  if (type.type === AST_NODE_TYPES.TSUnionType) return type.types.flatMap((part) => typeTexts(part, certain));
  return type.type === AST_NODE_TYPES.TSLiteralType && literalText(type.literal) !== undefined
    ? [{ node: type.literal, certain }]
    : [];
}
