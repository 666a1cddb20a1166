import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { codeValue } from "../analysis/code-values.js";
import { nameOfCallee } from "../analysis/functions.js";
import { fits, memberName, methodCall, unwrap } from "../analysis/syntax.js";

/** The codes of which a switch has no case. */
export function missingCases(
  analysis: Analysis,
  node: TSESTree.SwitchStatement,
  codes: readonly string[],
): readonly string[] {
  const handled = new Set(node.cases.map(({ test }) => (test === null ? undefined : analysis.textOf(test))));
  return codes.filter((code) => !handled.has(code));
}

/** The cheap test: a case that looks like a code, or a subject that is called one. */
export function hasCodeCases(analysis: Analysis, node: TSESTree.SwitchStatement): boolean {
  const texts = node.cases.flatMap(({ test }) => (test === null ? [] : (analysis.textOf(test) ?? [])));
  return texts.length > 0
    ? texts.some((text) => isSpeltAsCode(analysis, text))
    : /code/iu.test(analysis.sourceCode.getText(node.discriminant));
}

/** A code of the registry, or a name like one: the codes of other APIs are mostly lower case. */
export function isSpeltAsCode(analysis: Analysis, text: string): boolean {
  return analysis.settings.registry.codes.has(text) || /^[A-Z][A-Z0-9_]*$/u.test(text);
}

const NEVER_NAMES = /never|unreachable|exhaust|impossible/iu;

/** Whether a default only proves that nothing is left: `code satisfies never`, `assertNever(code)`. */
export function isNeverCheck(analysis: Analysis, clause: TSESTree.SwitchCase): boolean {
  return statementsOf(clause).some((statement) => {
    switch (statement.type) {
      case AST_NODE_TYPES.VariableDeclaration:
        return statement.declarations.some(({ id }) => isNeverName(id));
      case AST_NODE_TYPES.ExpressionStatement:
        return provesNever(analysis, statement.expression);
      case AST_NODE_TYPES.ReturnStatement:
      case AST_NODE_TYPES.ThrowStatement:
        return statement.argument !== null && provesNever(analysis, statement.argument);
      default:
        return false;
    }
  });
}

function statementsOf({ consequent }: TSESTree.SwitchCase): readonly TSESTree.Statement[] {
  const [first] = consequent;
  return consequent.length === 1 && first?.type === AST_NODE_TYPES.BlockStatement ? first.body : consequent;
}

function isNeverName(id: TSESTree.Node): boolean {
  return (
    id.type === AST_NODE_TYPES.Identifier &&
    id.typeAnnotation?.typeAnnotation.type === AST_NODE_TYPES.TSNeverKeyword
  );
}

function provesNever(analysis: Analysis, expression: TSESTree.Node): boolean {
  if (expression.type === AST_NODE_TYPES.TSSatisfiesExpression)
    return expression.typeAnnotation.type === AST_NODE_TYPES.TSNeverKeyword;
  const inner = unwrap(expression);
  if (inner.type === AST_NODE_TYPES.CallExpression || inner.type === AST_NODE_TYPES.NewExpression)
    return (
      (inner.arguments.length > 0 && fits(NEVER_NAMES, nameOfCallee(inner))) ||
      inner.arguments.some((argument) => provesNeverArgument(analysis, argument))
    );
  if (inner.type === AST_NODE_TYPES.TemplateLiteral)
    return inner.expressions.some((part) => provesNeverArgument(analysis, part));
  return false;
}

function provesNeverArgument(analysis: Analysis, node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.TSSatisfiesExpression || node.type === AST_NODE_TYPES.TemplateLiteral
    ? provesNever(analysis, node)
    : false;
}

/** Whether a condition asks for certain codes: `code === "A"`, `code === "A" || code === "B"`, `["A"].includes(code)`. */
export function asksForCode(analysis: Analysis, test: TSESTree.Node): boolean {
  const condition = unwrap(test);
  switch (condition.type) {
    case AST_NODE_TYPES.LogicalExpression:
      return asksForCode(analysis, condition.left) || asksForCode(analysis, condition.right);
    case AST_NODE_TYPES.BinaryExpression: {
      if (condition.operator !== "===" && condition.operator !== "==") return false;
      const { left, right } = condition;
      return isConstant(analysis, right)
        ? codeValue(analysis, left) !== undefined
        : isConstant(analysis, left) && codeValue(analysis, right) !== undefined;
    }
    case AST_NODE_TYPES.CallExpression: {
      const method = methodCall(condition);
      const [argument] = condition.arguments;
      return (
        (method?.name === "includes" || method?.name === "has") &&
        argument !== undefined &&
        codeValue(analysis, argument) !== undefined
      );
    }
    default:
      return false;
  }
}

/** A text, or a member of a table of constants. */
function isConstant(analysis: Analysis, node: TSESTree.Node): boolean {
  const text = analysis.textOf(node);
  if (text !== undefined) return isSpeltAsCode(analysis, text);
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression && fits(/^[A-Z]/u, memberName(inner));
}

/** The conditions of `if … else if … else if …`, or of nested conditional expressions, from the first. */
export function chainedTests(
  head: TSESTree.ConditionalExpression | TSESTree.IfStatement,
): readonly TSESTree.Node[] {
  const tests: TSESTree.Node[] = [];
  let link: TSESTree.Node | null = head;
  while (link?.type === AST_NODE_TYPES.IfStatement || link?.type === AST_NODE_TYPES.ConditionalExpression) {
    tests.push(link.test);
    link = link.alternate && unwrap(link.alternate);
  }
  return tests;
}
