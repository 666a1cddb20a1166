import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { annotationAt } from "../analysis/annotations.js";
import { codeValue, isCodeType } from "../analysis/code-values.js";
import { nameOfCallee } from "../analysis/functions.js";
import { constantOf } from "../analysis/places.js";
import {
  fits,
  isInside,
  keyName,
  literalText,
  methodCall,
  nameOf,
  parentOf,
  unwrap,
  wrapped,
} from "../analysis/syntax.js";

/** A table that is looked up by a code and does not have all of them. */
export interface PartialTable {
  readonly lookup: TSESTree.Node;
  /** The literal that lists the entries, where it stands in the same file. */
  readonly literal: TSESTree.ObjectExpression | undefined;
  readonly missing: readonly string[];
}

/** `table[code]` */
export function partialLookup(analysis: Analysis, node: TSESTree.MemberExpression): PartialTable | undefined {
  if (!node.computed || isWritten(node)) return undefined;
  if (node.property.type === AST_NODE_TYPES.Literal) return undefined;
  const table = constantOf(analysis.sourceCode, node.object);
  const literal =
    table.type === AST_NODE_TYPES.CallExpression
      ? frozenLiteral(table)
      : (sparsestOf(analysis, table) ?? table);
  if (literal.type === AST_NODE_TYPES.ObjectExpression && isCompleteByType(literal)) return undefined;
  if (
    literal.type === AST_NODE_TYPES.ObjectExpression
      ? !knowsCode(analysis, new Set(keysOf(literal)))
      : !isCalledCode(node.property)
  )
    return undefined;
  // `table[code as keyof typeof table]` only says that the table has the key.
  const code = codeValue(analysis, unwrap(node.property)) ?? codeValue(analysis, node.property);
  if (code === undefined) return undefined;
  const missing =
    literal.type === AST_NODE_TYPES.ObjectExpression
      ? missingKeys(literal, code.codes)
      : analysis.types?.absentKeys(node.object, code.codes);
  if (missing === undefined || missing.length === 0) return undefined;
  // A table of which the type knows no code at all is not one of codes.
  if (
    literal.type !== AST_NODE_TYPES.ObjectExpression &&
    missing.length === code.codes.length &&
    !hasFallback(node)
  )
    return undefined;
  return {
    lookup: node,
    literal: literal.type === AST_NODE_TYPES.ObjectExpression ? literal : undefined,
    missing,
  };
}

/** `const table: Partial<Record<ErrorCode, …>> = { … }`, and the same with `satisfies`. */
export function partialDeclaration(
  analysis: Analysis,
  node: TSESTree.TSTypeReference,
): PartialTable | undefined {
  if (nameOfType(node) !== "Partial") return undefined;
  const [record] = node.typeArguments?.params ?? [];
  if (record?.type !== AST_NODE_TYPES.TSTypeReference || nameOfType(record) !== "Record") return undefined;
  const [key] = record.typeArguments?.params ?? [];
  const literal = declaredValue(node);
  if (key === undefined || literal?.type !== AST_NODE_TYPES.ObjectExpression || !isCodeType(analysis, key))
    return undefined;
  const { codes, inOrder } = analysis.settings.registry;
  const missing = missingKeys(literal, inOrder(analysis.types?.literals(key) ?? [...codes.keys()]));
  return missing === undefined || missing.length === 0 ? undefined : { lookup: node, literal, missing };
}

function nameOfType({ typeName }: TSESTree.TSTypeReference): string | undefined {
  return typeName.type === AST_NODE_TYPES.Identifier ? typeName.name : undefined;
}

/** The value whose type is written: that of a declaration, of `as` or of `satisfies`. */
function declaredValue(type: TSESTree.TypeNode): TSESTree.Node | undefined {
  const parent = parentOf(type);
  if (parent?.type === AST_NODE_TYPES.TSSatisfiesExpression) return unwrap(parent.expression);
  const declarator = parent?.type === AST_NODE_TYPES.TSTypeAnnotation ? parent.parent.parent : undefined;
  return declarator?.type === AST_NODE_TYPES.VariableDeclarator && declarator.init !== null
    ? unwrap(declarator.init)
    : undefined;
}

/** `new Map([["INVALID_TO", …]]).get(code)` */
export function partialMapLookup(
  analysis: Analysis,
  call: TSESTree.CallExpression,
): PartialTable | undefined {
  const method = methodCall(call);
  const [key] = call.arguments;
  if (method?.name !== "get" || key === undefined) return undefined;
  const map = constantOf(analysis.sourceCode, method.object);
  if (map.type !== AST_NODE_TYPES.NewExpression || nameOfCallee(map) !== "Map") return undefined;
  const entries = map.arguments[0];
  if (entries?.type !== AST_NODE_TYPES.ArrayExpression || entries.elements.length === 0) return undefined;
  const keys = new Set<string>();
  for (const entry of entries.elements) {
    if (entry?.type !== AST_NODE_TYPES.ArrayExpression || !entry.elements[0]) return undefined;
    const text = analysis.textOf(entry.elements[0]);
    if (text === undefined) return undefined;
    keys.add(text);
  }
  if (!knowsCode(analysis, keys)) return undefined;
  const code = codeValue(analysis, key);
  const missing = code?.codes.filter((name) => !keys.has(name)) ?? [];
  return missing.length === 0 ? undefined : { lookup: call, literal: undefined, missing };
}

/** For `texts[language]`, a table of tables: the one of them that has the fewest entries. */
function sparsestOf({ sourceCode }: Analysis, node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  if (node.type !== AST_NODE_TYPES.MemberExpression || !node.computed) return undefined;
  const tables = constantOf(sourceCode, node.object);
  if (tables.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const inner = tables.properties.flatMap((property) => {
    const value =
      property.type === AST_NODE_TYPES.Property ? constantOf(sourceCode, property.value) : property;
    return value.type === AST_NODE_TYPES.ObjectExpression ? [value] : [];
  });
  if (inner.length < tables.properties.length) return undefined;
  return inner.toSorted((a, b) => a.properties.length - b.properties.length)[0];
}

/** `{ … } satisfies Record<LoginCode, string>`: the compiler sees to it, whatever the codes are. */
function isCompleteByType(literal: TSESTree.ObjectExpression): boolean {
  const value = wrapped(literal);
  for (let outer = parentOf(literal); outer !== undefined && isInside(outer, value); outer = parentOf(outer))
    if (outer.type === AST_NODE_TYPES.TSSatisfiesExpression && isRecordByType(outer.typeAnnotation))
      return true;
  const declarator = parentOf(value);
  return (
    declarator?.type === AST_NODE_TYPES.VariableDeclarator && isRecordByType(annotationAt(declarator.id))
  );
}

function isRecordByType(type: TSESTree.TypeNode | undefined): boolean {
  if (type?.type !== AST_NODE_TYPES.TSTypeReference || nameOfType(type) !== "Record") return false;
  const [key] = type.typeArguments?.params ?? [];
  return key !== undefined && key.type !== AST_NODE_TYPES.TSStringKeyword;
}

/** The cheap test before a type is asked for: `code`, `errorCode`, `error.error_code`. */
function isCalledCode(node: TSESTree.Node): boolean {
  return fits(/code/iu, nameOf(node));
}

function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return (
    (parent.type === AST_NODE_TYPES.AssignmentExpression && parent.left === node) ||
    parent.type === AST_NODE_TYPES.UpdateExpression ||
    (parent.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "delete")
  );
}

/** `Object.freeze({ … })` */
function frozenLiteral(call: TSESTree.CallExpression): TSESTree.Node {
  const [first] = call.arguments;
  return nameOfCallee(call) === "freeze" && first !== undefined ? unwrap(first) : call;
}

/** The codes that a literal has no entry for; undefined where it spreads or computes, or is empty: filled elsewhere. */
function missingKeys(
  literal: TSESTree.ObjectExpression,
  codes: readonly string[],
): readonly string[] | undefined {
  const keys = new Set(keysOf(literal));
  if (keys.size < literal.properties.length) return undefined;
  // A table that knows none of the codes is keyed by something else.
  return codes.some((code) => keys.has(code)) ? codes.filter((code) => !keys.has(code)) : undefined;
}

/** The keys that stand in a literal as they are. */
function keysOf(literal: TSESTree.ObjectExpression): readonly string[] {
  return literal.properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property ? (keyName(property) ?? []) : [],
  );
}

/** The cheap test before a type is asked for: whether a table has an entry for any known code. */
function knowsCode({ settings }: Analysis, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => settings.registry.codes.has(key));
}

/** `table[code] ?? fallback` */
function hasFallback(node: TSESTree.MemberExpression): boolean {
  const parent = parentOf(wrapped(node));
  return parent?.type === AST_NODE_TYPES.LogicalExpression && parent.operator !== "&&";
}

/** Whether every entry of a table is a text, so that entries can be written for the codes it misses. */
export function isTableOfTexts(literal: TSESTree.ObjectExpression): boolean {
  return literal.properties.every(
    (property) => property.type === AST_NODE_TYPES.Property && literalText(property.value) !== undefined,
  );
}
