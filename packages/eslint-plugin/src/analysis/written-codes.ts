import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "./analysis.js";
import { annotationAt, importedName } from "./annotations.js";
import { declarationOf } from "./caught-values.js";
import type { Place } from "./places.js";
import { literalText } from "./syntax.js";

/**
 * The codes that the types written in a file leave a value, for a file that is linted without types: those of
 * `error: ErrorEnvelope<"NOT_FOUND" | "FORBIDDEN">`.
 *
 * @returns undefined where nothing limits them, and none where what limits them stands elsewhere.
 */
export function writtenCodes(analysis: Analysis, place: Place): readonly string[] | undefined {
  const type = annotationAt(declarationOf(place));
  return type && codesAt(analysis, type, place.path, 0);
}

const MAX_DEPTH = 6;

function codesAt(
  analysis: Analysis,
  type: TSESTree.TypeNode,
  path: readonly string[],
  depth: number,
): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return [];
  const [key, ...rest] = path;
  if (key === undefined) return codesOfType(analysis, type, depth);
  if (type.type === AST_NODE_TYPES.TSTypeLiteral)
    return codesOfMember(analysis, type.members, key, rest, depth);
  if (type.type !== AST_NODE_TYPES.TSTypeReference || type.typeName.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const [argument] = type.typeArguments?.params ?? [];
  const { name } = type.typeName;
  if (name === "Readonly" && argument !== undefined) return codesAt(analysis, argument, path, depth + 1);
  if (importedName(analysis.index(), name) === "ErrorEnvelope")
    return argument && codesOfType(analysis, argument, depth + 1);
  const declared = analysis.index().interfaces.get(name);
  if (declared?.type === AST_NODE_TYPES.TSTypeAliasDeclaration)
    return codesAt(analysis, declared.typeAnnotation, path, depth + 1);
  return declared?.type === AST_NODE_TYPES.TSInterfaceDeclaration
    ? codesOfMember(analysis, declared.body.body, key, rest, depth)
    : undefined;
}

function codesOfMember(
  analysis: Analysis,
  members: readonly TSESTree.TypeElement[],
  key: string,
  rest: readonly string[],
  depth: number,
): readonly string[] | undefined {
  const member = members.find(
    (candidate): candidate is TSESTree.TSPropertySignature =>
      candidate.type === AST_NODE_TYPES.TSPropertySignature &&
      candidate.key.type === AST_NODE_TYPES.Identifier &&
      candidate.key.name === key,
  );
  const type = member?.typeAnnotation?.typeAnnotation;
  return type && codesAt(analysis, type, rest, depth + 1);
}

function codesOfType(
  analysis: Analysis,
  type: TSESTree.TypeNode,
  depth: number,
): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return [];
  switch (type.type) {
    case AST_NODE_TYPES.TSLiteralType: {
      const text = literalText(type.literal);
      return text === undefined ? [] : [text];
    }
    case AST_NODE_TYPES.TSUnionType: {
      const parts = type.types.map((part) => codesOfType(analysis, part, depth + 1));
      if (parts.includes(undefined)) return undefined;
      return parts.some((part) => part?.length === 0) ? [] : parts.flatMap((part) => part ?? []);
    }
    case AST_NODE_TYPES.TSIndexedAccessType: {
      const key = type.indexType.type === AST_NODE_TYPES.TSLiteralType && literalText(type.indexType.literal);
      return typeof key === "string" ? codesAt(analysis, type.objectType, [key], depth + 1) : [];
    }
    case AST_NODE_TYPES.TSStringKeyword:
      return undefined;
    case AST_NODE_TYPES.TSTypeReference: {
      if (type.typeName.type !== AST_NODE_TYPES.Identifier) return [];
      const { name } = type.typeName;
      if (importedName(analysis.index(), name) === "ErrorCode") return undefined;
      const declared = analysis.index().interfaces.get(name);
      return declared?.type === AST_NODE_TYPES.TSTypeAliasDeclaration
        ? codesOfType(analysis, declared.typeAnnotation, depth + 1)
        : [];
    }
    default:
      return [];
  }
}
