import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { EnvelopeShape } from "../settings.js";
import type { FileIndex } from "./file-index.js";
import { keyName, literalText } from "./syntax.js";

/** What a written type says, as far as one file can tell without a type checker; undefined where it says nothing. */
export type Annotated = "code" | "error" | "other" | undefined;

const WORKSPACE = "@error-model/";

/** The type that is written at a name: `error: ApiError`, `const body: ErrorEnvelope = …`. */
export function annotationAt(name: TSESTree.Node | undefined): TSESTree.TypeNode | undefined {
  return name && "typeAnnotation" in name && name.typeAnnotation?.type === AST_NODE_TYPES.TSTypeAnnotation
    ? name.typeAnnotation.typeAnnotation
    : undefined;
}

/** Reads a written type: by the members it lists, or by its name where it comes from a package of this family. */
export function readAnnotation(
  type: TSESTree.TypeNode,
  index: FileIndex,
  envelopes: readonly EnvelopeShape[],
  depth = 0,
): Annotated {
  const read = (node: TSESTree.TypeNode): Annotated => readAnnotation(node, index, envelopes, depth + 1);
  switch (type.type) {
    case AST_NODE_TYPES.TSTypeLiteral:
      if (hasShape(type.members, envelopes)) return "error";
      return isPartOfEnvelope(type.members, envelopes) ? undefined : "other";
    case AST_NODE_TYPES.TSUnionType: {
      const parts = type.types.map(read);
      // Which of them a value is, the code says by narrowing, which one file's syntax does not tell.
      if (type.types.some((part, i) => parts[i] === "other" && isDescribed(part, envelopes)))
        return undefined;
      return (
        parts.find((part) => part === "error" || part === "code") ??
        (parts.includes(undefined) ? undefined : "other")
      );
    }
    case AST_NODE_TYPES.TSIntersectionType: {
      const parts = type.types.map(read);
      return parts.find((part) => part === "error");
    }
    case AST_NODE_TYPES.TSTypeReference: {
      if (type.typeName.type !== AST_NODE_TYPES.Identifier) return undefined;
      const { name } = type.typeName;
      const [argument] = type.typeArguments?.params ?? [];
      if (WRAPPERS.has(name) && argument !== undefined) return read(argument);
      const imported = importedName(index, name);
      if (imported !== undefined) {
        return EXPORTED.get(imported);
      }
      return readDeclaration(index.interfaces.get(name), index, envelopes, depth);
    }
    case AST_NODE_TYPES.TSStringKeyword:
    case AST_NODE_TYPES.TSNumberKeyword:
    case AST_NODE_TYPES.TSBooleanKeyword:
      return "other";
    default:
      return undefined;
  }
}

/** `{ description?: string }`: what is looked at, and nothing that an error would not have. */
function isPartOfEnvelope(members: readonly TSESTree.Node[], envelopes: readonly EnvelopeShape[]): boolean {
  const names = ["status", ...envelopes.flatMap((shape) => [shape.codeProperty, shape.descriptionProperty])];
  return members.every((member) => names.some((name) => isTextMember([member], name)));
}

/** Whether a written type that is no error has a text of the same name. */
function isDescribed(type: TSESTree.TypeNode, envelopes: readonly EnvelopeShape[]): boolean {
  return (
    type.type === AST_NODE_TYPES.TSTypeLiteral &&
    envelopes.some(({ descriptionProperty }) => isTextMember(type.members, descriptionProperty))
  );
}

/** The types of this family's packages that say what a value is. */
const EXPORTED: ReadonlyMap<string, Annotated> = new Map([
  ["ErrorCode", "code"],
  ["ErrorCodeWithAction", "code"],
  ["ErrorEnvelope", "error"],
]);

const WRAPPERS = new Set(["Readonly", "Required", "NonNullable", "Promise", "Awaited"]);

/** The name under which a package of this family exports what the file calls `local`. */
export function importedName(index: FileIndex, local: string): string | undefined {
  for (const declaration of index.imports) {
    if (!declaration.source.value.startsWith(WORKSPACE)) continue;
    for (const specifier of declaration.specifiers)
      if (specifier.type === AST_NODE_TYPES.ImportSpecifier && specifier.local.name === local)
        return exportedName(specifier);
  }
  return undefined;
}

/** The name under which a module exports what is imported. */
export function exportedName({ imported }: TSESTree.ImportSpecifier): string {
  return imported.type === AST_NODE_TYPES.Identifier ? imported.name : imported.value;
}

function readDeclaration(
  declaration: TSESTree.Node | undefined,
  index: FileIndex,
  envelopes: readonly EnvelopeShape[],
  depth: number,
): Annotated {
  // A type may be declared by itself.
  if (depth > 6) return undefined;
  if (declaration?.type === AST_NODE_TYPES.TSTypeAliasDeclaration)
    return readAnnotation(declaration.typeAnnotation, index, envelopes, depth + 1);
  if (declaration?.type === AST_NODE_TYPES.TSInterfaceDeclaration) {
    if (hasShape(declaration.body.body, envelopes)) return "error";
    const inherits = declaration.extends.some(
      ({ expression }) =>
        expression.type === AST_NODE_TYPES.Identifier &&
        (importedName(index, expression.name) === "ErrorEnvelope" ||
          readDeclaration(index.interfaces.get(expression.name), index, envelopes, depth + 1) === "error"),
    );
    if (inherits) return "error";
    return declaration.extends.length > 0 ? undefined : "other";
  }
  if (declaration?.type === AST_NODE_TYPES.ClassDeclaration)
    return hasShape(declaration.body.body, envelopes) ? "error" : undefined;
  return undefined;
}

function hasShape(members: readonly TSESTree.Node[], envelopes: readonly EnvelopeShape[]): boolean {
  return envelopes.some(
    ({ codeProperty, descriptionProperty }) =>
      isTextMember(members, codeProperty) && isTextMember(members, descriptionProperty),
  );
}

function isTextMember(members: readonly TSESTree.Node[], name: string): boolean {
  return members.some((member) => {
    if (member.type === AST_NODE_TYPES.MethodDefinition && member.kind === "constructor")
      return member.value.params.some(
        (param) =>
          param.type === AST_NODE_TYPES.TSParameterProperty &&
          param.parameter.type === AST_NODE_TYPES.Identifier &&
          param.parameter.name === name &&
          isTextType(annotationAt(param.parameter)),
      );
    return (
      (member.type === AST_NODE_TYPES.TSPropertySignature ||
        member.type === AST_NODE_TYPES.PropertyDefinition) &&
      keyName(member) === name &&
      isTextType(member.typeAnnotation?.typeAnnotation)
    );
  });
}

/** Whether a written type can be a string; a reference is taken at its word. */
function isTextType(type: TSESTree.TypeNode | undefined): boolean {
  switch (type?.type) {
    case AST_NODE_TYPES.TSStringKeyword:
    case AST_NODE_TYPES.TSTemplateLiteralType:
    case AST_NODE_TYPES.TSTypeReference:
    case AST_NODE_TYPES.TSIndexedAccessType:
    case AST_NODE_TYPES.TSTypeOperator:
      return true;
    case AST_NODE_TYPES.TSLiteralType:
      return literalText(type.literal) !== undefined;
    case AST_NODE_TYPES.TSUnionType:
      return (
        type.types.some(isTextType) && !type.types.some((t) => t.type === AST_NODE_TYPES.TSNumberKeyword)
      );
    default:
      return false;
  }
}
