import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { areCodes } from "../analysis/code-values.js";
import { calledFunction } from "../analysis/functions.js";
import { importedAs } from "../analysis/imports.js";
import { constantOf } from "../analysis/places.js";
import { literalText, propertyNamed, unwrap } from "../analysis/syntax.js";
import { inAssertion } from "./places-in-assertions.js";
import { inList, inMatch, isSpeltAsCode, isText, listedTexts } from "./places-of-codes.js";
import type { Places } from "./places-of-codes.js";
import { spellingOf } from "./spelling.js";

export function inCall(analysis: Analysis, node: TSESTree.CallExpression | TSESTree.NewExpression): Places {
  const places = [...inOwnFunction(analysis, node), ...inTypedArguments(analysis, node)];
  if (node.type === AST_NODE_TYPES.NewExpression) return places;
  return [
    ...places,
    ...inDeclared(analysis, node),
    ...inMatch(analysis, node),
    ...inList(analysis, node),
    ...inAssertion(analysis, node),
  ];
}

/** Functions of this family that take a code, and at which position. */
const OWN_FUNCTIONS = new Map([
  ["ApiError", 0],
  ["apiError", 0],
  ["decideRecovery", 0],
  ["withErrorCode", 1],
]);

/** The argument of a call at the position that a table has for functions of this family. */
function argumentOf(
  { sourceCode }: Analysis,
  { callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
  positions: ReadonlyMap<string, number>,
): TSESTree.Node | undefined {
  const imported = importedAs(sourceCode, callee);
  const isOurs = imported?.module.startsWith("@error-model/") === true;
  const position = isOurs ? positions.get(imported.name) : undefined;
  return position === undefined ? undefined : args[position];
}

function inOwnFunction(analysis: Analysis, node: TSESTree.CallExpression | TSESTree.NewExpression): Places {
  const argument = argumentOf(analysis, node, OWN_FUNCTIONS);
  if (argument === undefined) return [];
  const value = unwrap(argument);
  const values =
    value.type === AST_NODE_TYPES.ObjectExpression
      ? value.properties.map((property) =>
          property.type === AST_NODE_TYPES.Property ? property.value : property,
        )
      : [value];
  return values.flatMap((text) =>
    isText(analysis, text) ? [{ node: constantOf(analysis.sourceCode, text), certain: true }] : [],
  );
}

/** Functions of this family that take an object with a list of codes, `errors`, and at which position. */
const DECLARING_FUNCTIONS = new Map([
  ["declareCodes", 1],
  ["defineEndpoint", 0],
  ["failureOptions", 0],
  ["parseResponse", 1],
]);

/** The codes that an endpoint declares. */
function inDeclared(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const argument = argumentOf(analysis, node, DECLARING_FUNCTIONS);
  const { settings, sourceCode } = analysis;
  const options = argument && constantOf(sourceCode, argument);
  if (options?.type !== AST_NODE_TYPES.ObjectExpression || propertyNamed(options, "registry")) return [];
  const errors = propertyNamed(options, "errors");
  const texts = errors === undefined ? [] : listedTexts(analysis, errors.value);
  // Their type is any text. A code that is nearly none of ours shows that a registry of one's own is in use.
  const isForeign = (text: string): boolean =>
    !settings.registry.codes.has(text) && spellingOf(settings.registry, text).meant === undefined;
  if (texts.some((text) => isForeign(literalText(text) ?? ""))) return [];
  return texts.map((text) => ({ node: text, certain: true, loose: true }));
}

/** Texts passed to a parameter that is typed as a code. */
function inTypedArguments(
  analysis: Analysis,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Places {
  return node.arguments.flatMap((argument, position) => {
    const text = literalText(argument);
    if (text === undefined || !isSpeltAsCode(text) || argument.type === AST_NODE_TYPES.SpreadElement)
      return [];
    const expected = analysis.types?.expectedLiterals(argument);
    if (areCodes(analysis, expected)) return [{ node: unwrap(argument), certain: true }];
    const target =
      node.type === AST_NODE_TYPES.CallExpression ? calledFunction(analysis.sourceCode, node) : undefined;
    const parameter = target?.params[position];
    return parameter !== undefined && analysis.annotation(parameter) === "code"
      ? [{ node: unwrap(argument), certain: true }]
      : [];
  });
}
