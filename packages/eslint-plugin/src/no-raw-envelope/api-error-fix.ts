import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { importedAs } from "../analysis/imports.js";
import { variableOf } from "../analysis/places.js";
import {
  enclosingFunction,
  isFunction,
  isInside,
  keyName,
  literalText,
  parentOf,
  propertyNamed,
  wrapped,
} from "../analysis/syntax.js";
import type { EnvelopeShape } from "../settings.js";
import type { SentBody } from "./sent-bodies.js";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

export interface ApiErrorFix {
  readonly code: string;
  /** Whether the code's own status is the one that was sent, and nothing else was: the answer stays the same. */
  readonly sameAnswer: boolean;
  readonly fix: (fixer: Fixer) => Fix[];
}

/** The `apiError(…)` that says what an envelope literal says, where its code and its details allow. */
export function apiErrorFix(
  analysis: Analysis,
  envelope: TSESTree.ObjectExpression,
  shape: EnvelopeShape,
  sent: SentBody | undefined,
  module: string,
): ApiErrorFix | undefined {
  const made = apiErrorCall(analysis, envelope, shape);
  if (made === undefined) return undefined;
  const replace = replacement(analysis, sent?.send ?? envelope, sent?.through, made.text);
  const importing = importFix(analysis, envelope, module);
  if (replace === undefined || importing === undefined) return undefined;
  return {
    code: made.code,
    sameAnswer: sent === undefined || (made.httpStatus === sent.status && !setsHeaders(analysis, sent)),
    fix: (fixer) => [...importing(fixer), replace(fixer)],
  };
}

/** Whether more than a status and a body is sent. */
function setsHeaders({ sourceCode }: Analysis, { send, body }: SentBody): boolean {
  const [start, end] = send.range;
  const around = sourceCode.text.slice(start, body.range[0]) + sourceCode.text.slice(body.range[1], end);
  return /\b(?:cookie|headers?|set|setHeader|type)\b/u.test(around);
}

function apiErrorCall(
  { sourceCode, settings }: Analysis,
  envelope: TSESTree.ObjectExpression,
  { codeProperty, descriptionProperty }: EnvelopeShape,
): { readonly code: string; readonly text: string; readonly httpStatus: number | undefined } | undefined {
  const codeNode = propertyNamed(envelope, codeProperty)?.value;
  const code = codeNode === undefined ? undefined : literalText(codeNode);
  const known = code === undefined ? undefined : settings.registry.codes.get(code);
  if (code === undefined || known === undefined) return undefined;
  const details: string[] = [];
  const names: string[] = [];
  for (const property of envelope.properties) {
    const name = property.type === AST_NODE_TYPES.Property ? keyName(property) : undefined;
    if (name === undefined) return undefined;
    if (name === "status" || name === codeProperty || name === descriptionProperty) continue;
    if (!known.details.includes(name)) return undefined;
    names.push(name);
    details.push(sourceCode.getText(property));
  }
  if (names.length !== known.details.length) return undefined;
  const description = propertyNamed(envelope, descriptionProperty)?.value;
  const ownText = description !== undefined && literalText(description) !== known.description;
  const rest = [
    ...(details.length > 0 ? [`{ ${details.join(", ")} }`] : ownText ? ["undefined"] : []),
    ...(ownText ? [`{ description: ${sourceCode.getText(description)} }`] : []),
  ];
  return {
    code,
    text: `apiError(${[JSON.stringify(code), ...rest].join(", ")})`,
    httpStatus: known.httpStatus,
  };
}

/** How the place of the envelope becomes a thrown error; undefined where throwing there would do something else. */
function replacement(
  analysis: Analysis,
  send: TSESTree.Node,
  through: TSESTree.Node | undefined,
  call: string,
): ((fixer: Fixer) => Fix) | undefined {
  const outer = awaited(wrapped(send));
  const parent = parentOf(outer);
  const owner = enclosingFunction(outer);
  if (parent === undefined || isInTry(outer, owner)) return undefined;
  // A callback inside the handler has nobody to catch what it throws.
  if (through !== undefined && !isOwnParameter(analysis, through, owner)) return undefined;
  switch (parent.type) {
    case AST_NODE_TYPES.ThrowStatement:
      return (fixer) => fixer.replaceText(outer, call);
    case AST_NODE_TYPES.ReturnStatement:
      return send.type === AST_NODE_TYPES.ObjectExpression && !isLambdaAnswer(send)
        ? undefined
        : (fixer) => fixer.replaceText(parent, `throw ${call};`);
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return send.type === AST_NODE_TYPES.ObjectExpression || parent.body !== outer
        ? undefined
        : (fixer) => fixer.replaceText(outer, `{ throw ${call}; }`);
    case AST_NODE_TYPES.CallExpression:
      return parent.callee.type === AST_NODE_TYPES.Identifier &&
        ["next", "reject"].includes(parent.callee.name)
        ? (fixer) => fixer.replaceText(outer, call)
        : undefined;
    case AST_NODE_TYPES.ExpressionStatement:
      return statementReplacement(parent, owner, call);
    default:
      return undefined;
  }
}

function isLambdaAnswer(node: TSESTree.ObjectExpression): boolean {
  return propertyNamed(node, "statusCode") !== undefined;
}

function awaited(node: TSESTree.Node): TSESTree.Node {
  return node.parent?.type === AST_NODE_TYPES.AwaitExpression ? node.parent : node;
}

/** `res.status(401).json(…); return;`, or the last statement of a handler. */
function statementReplacement(
  statement: TSESTree.ExpressionStatement,
  owner: TSESTree.Node | undefined,
  call: string,
): ((fixer: Fixer) => Fix) | undefined {
  const block = statement.parent;
  if (block.type !== AST_NODE_TYPES.BlockStatement) return undefined;
  const next = block.body[block.body.indexOf(statement) + 1];
  if (next?.type === AST_NODE_TYPES.ReturnStatement && next.argument === null)
    return (fixer) => fixer.replaceTextRange([statement.range[0], next.range[1]], `throw ${call};`);
  if (next === undefined && block.parent === owner && isFunction(owner))
    return (fixer) => fixer.replaceText(statement, `throw ${call};`);
  return undefined;
}

function isInTry(node: TSESTree.Node, owner: TSESTree.Node | undefined): boolean {
  for (let outer = parentOf(node); outer !== undefined && outer !== owner; outer = parentOf(outer))
    if (outer.type === AST_NODE_TYPES.TryStatement && outer.handler !== null && isInside(node, outer.block))
      return true;
  return false;
}

function isOwnParameter(
  analysis: Analysis,
  through: TSESTree.Node,
  owner: TSESTree.Node | undefined,
): boolean {
  return variableOf(analysis.sourceCode, through)?.defs[0]?.node === owner;
}

/** The import of `apiError`; nothing where it is there, undefined where the name means something else. */
function importFix(
  analysis: Analysis,
  at: TSESTree.Node,
  module: string,
): ((fixer: Fixer) => Fix[]) | undefined {
  const { sourceCode } = analysis;
  const variable = sourceCode
    .getScope(at)
    .references.map(({ resolved }) => resolved)
    .find((resolved) => resolved?.name === "apiError");
  const declared = variable ?? moduleVariable(analysis);
  const name = declared?.identifiers[0];
  if (name !== undefined) {
    const known = importedAs(sourceCode, name);
    return known?.name === "apiError" && known.module === module ? () => [] : undefined;
  }
  const { imports } = analysis.index();
  const last = imports.at(-1);
  if (last !== undefined)
    return (fixer) => [fixer.insertTextAfter(last, `\nimport { apiError } from ${JSON.stringify(module)};`)];
  const line = /\brequire\(/u.test(sourceCode.text)
    ? `const { apiError } = require(${JSON.stringify(module)});\n`
    : `import { apiError } from ${JSON.stringify(module)};\n`;
  const [first] = sourceCode.ast.body;
  return first === undefined ? undefined : (fixer) => [fixer.insertTextBefore(first, line)];
}

function moduleVariable({ sourceCode }: Analysis): TSESLint.Scope.Variable | undefined {
  return sourceCode.scopeManager?.scopes
    .filter((scope) => scope.block === sourceCode.ast)
    .map((scope) => scope.set.get("apiError"))
    .find((variable) => variable !== undefined);
}
