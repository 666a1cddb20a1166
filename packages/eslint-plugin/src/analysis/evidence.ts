import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { EnvelopeShape, ResolvedSettings } from "../settings.js";
import { annotationAt, readAnnotation } from "./annotations.js";
import { declarationOf, isBodyOfCaught, isResponseOfCaught, isVariable } from "./caught-values.js";
import type { FileIndex } from "./file-index.js";
import { callsOf, positionOf } from "./functions.js";
import { placeOf, placeOfPattern, referencesOf, samePlace } from "./places.js";
import type { Place } from "./places.js";
import { bodyHolder, bodySource, isInErrorBranch, isNode, parsedText } from "./responses.js";
import {
  boundName,
  isFunction,
  isTransparent,
  literalNumber,
  parentOf,
  propertyNamed,
  unwrap,
  wrapped,
} from "./syntax.js";
import type { SourceCode } from "./source-code.js";
import { matchedBy } from "./ts-pattern.js";

export interface EvidenceContext {
  readonly sourceCode: SourceCode;
  readonly settings: ResolvedSettings;
  readonly index: () => FileIndex;
}

/** Whether the code around a place, without types, shows that it holds an error. */
export function hasEvidence(context: EvidenceContext, place: Place, at: TSESTree.Node, depth = 0): boolean {
  if (depth > 4) return false;
  const annotated = annotatedAs(context, place);
  if (annotated !== undefined) return annotated;
  if (isNumericCode(context, place)) return false;
  return (
    isNamed(context, place) ||
    isBodyOfCaught(place) ||
    isParsedBodyOfCaught(context, place) ||
    hasCodeRead(context, place) ||
    isBuiltAsError(context, place) ||
    isParsedAsError(place) ||
    isBodyInErrorBranch(context, place, at) ||
    isErrorAtCalls(context, place, depth)
  );
}

/** What a written type says about a variable; undefined where it says nothing. */
function annotatedAs({ settings, index }: EvidenceContext, place: Place): boolean | undefined {
  const own = place.path.length === 0 ? annotationAt(declarationOf(place)) : undefined;
  for (const type of [own, ...writtenTypes(place.node)]) {
    if (type === undefined) continue;
    const read = readAnnotation(type, index(), settings.envelopes);
    if (read === "error") return true;
    if (read === "other") return false;
  }
  return undefined;
}

/** Types that stand in casts and declarations on the way from a name to its value. */
function writtenTypes(node: TSESTree.Node): (TSESTree.TypeNode | undefined)[] {
  const types: TSESTree.TypeNode[] = [];
  let outer = parentOf(node);
  while (outer !== undefined && (isTransparent(outer) || outer.type === AST_NODE_TYPES.AwaitExpression)) {
    if (outer.type === AST_NODE_TYPES.TSAsExpression) types.push(outer.typeAnnotation);
    outer = parentOf(outer);
  }
  return outer?.type === AST_NODE_TYPES.VariableDeclarator ? [...types, annotationAt(outer.id)] : types;
}

function isNamed({ settings }: EvidenceContext, { root, path }: Place): boolean {
  if (settings.names.size === 0) return false;
  const last = path.at(-1);
  if (last !== undefined) return settings.names.has(last);
  if (isVariable(root)) return settings.names.has(root.name);
  return typeof root === "string" && settings.names.has(root.replace(/^global:/u, ""));
}

/** Somewhere in the file the code is read from the same value. */
function hasCodeRead(context: EvidenceContext, place: Place): boolean {
  return context.settings.envelopes.some((shape) => codeReads(context, place, shape).length > 0);
}

/** The expressions and names that hold the code of the value at a place. */
export function codeReads(
  { sourceCode, index }: EvidenceContext,
  place: Place,
  { codeProperty }: EnvelopeShape,
): readonly TSESTree.Node[] {
  if (!sourceCode.text.includes(codeProperty)) return [];
  const files = index();
  const members = files
    .members(codeProperty)
    .filter((member) => samePlace(placeOf(sourceCode, member.object), place) && !isWritten(member));
  const properties = files
    .patternProperties(codeProperty)
    .filter((property) => samePlace(placeOfPattern(sourceCode, property.parent), place));
  const tests = files
    .inTests(codeProperty)
    .filter((test) => samePlace(placeOf(sourceCode, test.right), place));
  const patterns = files.literalProperties(codeProperty).filter((property) => {
    const matched = matchedBy(sourceCode, property);
    if (matched === undefined) return false;
    const subject = placeOf(sourceCode, matched.subject);
    return samePlace({ ...subject, path: [...subject.path, ...matched.path] }, place);
  });
  return [...members, ...properties, ...tests, ...patterns];
}

function isWritten(member: TSESTree.MemberExpression): boolean {
  return member.parent.type === AST_NODE_TYPES.AssignmentExpression && member.parent.left === member;
}

/** Telegram's `error_code` is a number, as are those of others: such a value is not an error of this model. */
function isNumericCode(context: EvidenceContext, place: Place): boolean {
  return context.settings.envelopes.some((shape) =>
    codeReads(context, place, shape).some(
      (read) =>
        isUsedAsNumber(read) ||
        (read.type === AST_NODE_TYPES.Property && bindingUses(context, read).some(isUsedAsNumber)) ||
        aliasUses(context, read).some(isUsedAsNumber),
    ),
  );
}

function bindingUses({ sourceCode }: EvidenceContext, property: TSESTree.Property): TSESTree.Node[] {
  const name = boundName(property);
  if (name === undefined) return [];
  return referencesOf(sourceCode, name).map(({ identifier }) => identifier);
}

function aliasUses({ sourceCode }: EvidenceContext, read: TSESTree.Node): TSESTree.Node[] {
  const { parent } = wrapped(read);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier)
    return [];
  return referencesOf(sourceCode, parent.id).map(({ identifier }) => identifier);
}

function isUsedAsNumber(node: TSESTree.Node): boolean {
  // In a pattern: `.with({ error_code: 403 }, …)`.
  if (node.type === AST_NODE_TYPES.Property) return literalNumber(node.value) !== undefined;
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.BinaryExpression && parent.operator !== "in") {
    const other = parent.left === outer ? parent.right : parent.left;
    return literalNumber(other) !== undefined;
  }
  if (parent?.type === AST_NODE_TYPES.SwitchStatement && parent.discriminant === outer)
    return parent.cases.some(({ test }) => test !== null && literalNumber(test) !== undefined);
  return false;
}

/** A literal in the same file: `const error = { error_code: "…", description: "…" }`. */
function isBuiltAsError({ settings }: EvidenceContext, { root, path }: Place): boolean {
  if (path.length > 0 || !isNode(root) || root.type !== AST_NODE_TYPES.ObjectExpression) return false;
  return settings.envelopes.some(({ codeProperty, descriptionProperty }) => {
    const code = propertyNamed(root, codeProperty);
    return (
      code !== undefined &&
      literalNumber(code.value) === undefined &&
      propertyNamed(root, descriptionProperty) !== undefined
    );
  });
}

/** `errorEnvelopeSchema.parse(…)`. */
function isParsedAsError({ root, path }: Place): boolean {
  if (!isNode(root) || root.type !== AST_NODE_TYPES.CallExpression) return false;
  const callee = unwrap(root.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.object.type !== AST_NODE_TYPES.Identifier)
    return false;
  if (!/errorEnvelope/iu.test(callee.object.name)) return false;
  return path.length === 0 || path.join(".") === "data";
}

/** `JSON.parse(error.response.body)` (got) */
function isParsedBodyOfCaught({ sourceCode }: EvidenceContext, { root, path }: Place): boolean {
  const text = isNode(root) && path.length === 0 ? parsedText(root) : undefined;
  return text !== undefined && isBodyOfCaught(placeOf(sourceCode, text));
}

function isBodyInErrorBranch({ sourceCode }: EvidenceContext, place: Place, at: TSESTree.Node): boolean {
  const nested = place.path.at(-1) === "error" ? { ...place, path: place.path.slice(0, -1) } : place;
  const read = bodySource(sourceCode, place);
  if (read !== undefined)
    return (
      isResponseOfCaught(read) ||
      isInErrorBranch(sourceCode, at, { response: read, body: place }) ||
      (isNode(place.root) && isInErrorBranch(sourceCode, place.root, { response: read }))
    );
  const holder = bodyHolder(nested);
  return holder !== undefined && isInErrorBranch(sourceCode, at, { response: holder, body: nested });
}

/** A parameter of a function of the file that is called with an error. */
function isErrorAtCalls(context: EvidenceContext, place: Place, depth: number): boolean {
  const { root } = place;
  const name = declarationOf(place);
  const owner = isVariable(root) ? root.defs[0]?.node : name?.parent;
  if (name === undefined || !isFunction(owner)) return false;
  const position = positionOf(name, owner);
  if (position === -1) return false;
  return callsOf(context.sourceCode, owner).some((call) => {
    const argument = call.arguments[position];
    if (argument === undefined || argument.type === AST_NODE_TYPES.SpreadElement) return false;
    const source = placeOf(context.sourceCode, argument);
    return hasEvidence(context, { ...source, path: [...source.path, ...place.path] }, call, depth + 1);
  });
}
