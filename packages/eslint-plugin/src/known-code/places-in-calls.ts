import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { areCodes } from "../analysis/code-values.js";
import { calledFunction } from "../analysis/functions.js";
import { importedAs } from "../analysis/imports.js";
import { literalText, unwrap } from "../analysis/syntax.js";
import { inAssertion } from "./places-in-assertions.js";
import { inList, inMatch, isSpeltAsCode } from "./places-of-codes.js";
import type { Places } from "./places-of-codes.js";

export function inCall(analysis: Analysis, node: TSESTree.CallExpression | TSESTree.NewExpression): Places {
  const places = [...inOwnFunction(analysis, node), ...inTypedArguments(analysis, node)];
  if (node.type === AST_NODE_TYPES.NewExpression) return places;
  return [...places, ...inMatch(analysis, node), ...inList(analysis, node), ...inAssertion(analysis, node)];
}

/** Functions of this family that take a code, and at which position. */
const OWN_FUNCTIONS = new Map([
  ["ApiError", 0],
  ["apiError", 0],
  ["decideRecovery", 0],
  ["withErrorCode", 1],
]);

function inOwnFunction(
  analysis: Analysis,
  { callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
): Places {
  const imported = importedAs(analysis.sourceCode, callee);
  const position =
    imported?.module.startsWith("@error-model/") === true ? OWN_FUNCTIONS.get(imported.name) : undefined;
  const argument = position === undefined ? undefined : args[position];
  if (argument === undefined) return [];
  const value = unwrap(argument);
  const values =
    value.type === AST_NODE_TYPES.ObjectExpression
      ? value.properties.map((property) =>
          property.type === AST_NODE_TYPES.Property ? property.value : property,
        )
      : [value];
  return values.flatMap((node) =>
    literalText(node) === undefined ? [] : [{ node: unwrap(node), certain: true }],
  );
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
