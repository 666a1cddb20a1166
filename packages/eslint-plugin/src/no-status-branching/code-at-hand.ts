import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { constantOf, placeOf, samePlace, variableOf } from "../analysis/places.js";
import type { Place } from "../analysis/places.js";
import { isInErrorBranch } from "../analysis/responses.js";
import { callOfMethod, enclosingFunction, isInside, parentOf } from "../analysis/syntax.js";
import type { StatusTest } from "./status-tests.js";

/** Members under which a response or an error holds the error that it carried. */
const HOLDING_MEMBERS = ["_data", "body", "data", "envelope", "error", "responseJSON"];

const HOLDING_PATHS = [
  [],
  ...HOLDING_MEMBERS.map((name) => [name]),
  ["response", "data"],
  ["response", "body"],
];

/** Whether the error that came with a status is at hand where the status is tested. */
export function hasCodeAtHand(analysis: Analysis, test: StatusTest): boolean {
  return (
    typeHoldsError(analysis, test.read) ||
    HOLDING_PATHS.some(
      (path) =>
        !isRuledOut(analysis, test.read, path) &&
        isReadAsError(analysis, { ...test.owner, path: [...test.owner.path, ...path] }, test),
    ) ||
    isBodyRead(analysis, test)
  );
}

/** By the type of `x` in `x.status`: it is an error, or holds one. */
function typeHoldsError(analysis: Analysis, read: TSESTree.Node): boolean {
  const { types } = analysis;
  if (types === undefined) return false;
  const holder = holderOf(analysis, read);
  return types.verdict(holder) === "error" || types.hasErrorMember(holder, HOLDING_MEMBERS);
}

/** Whether the type, narrowed to what it is where the status is tested, has no such member. */
function isRuledOut(analysis: Analysis, read: TSESTree.Node, [name]: readonly string[]): boolean {
  return name !== undefined && analysis.types?.lacksMember(holderOf(analysis, read), name) === true;
}

/** What the status is a member of: an expression, or a pattern that takes it apart. */
function holderOf({ sourceCode }: Analysis, read: TSESTree.Node): TSESTree.Node {
  const value = constantOf(sourceCode, read);
  // `response?.status ?? 0`
  const inner = value.type === AST_NODE_TYPES.LogicalExpression ? constantOf(sourceCode, value.left) : value;
  if (inner.type === AST_NODE_TYPES.MemberExpression) return inner.object;
  const property = variableOf(sourceCode, inner)?.defs[0]?.name.parent;
  return property?.type === AST_NODE_TYPES.Property ? property.parent : inner;
}

/** In the same function, the code is read from the value at a place. */
function isReadAsError(analysis: Analysis, place: Place, { node }: StatusTest): boolean {
  const owner = enclosingFunction(node);
  return analysis.codeReads(place).some((read) => enclosingFunction(read) === owner);
}

/** The body of the response is read as an error, before the test or in one of its branches. */
function isBodyRead(analysis: Analysis, test: StatusTest): boolean {
  const owner = enclosingFunction(test.node);
  return analysis
    .index()
    .members("json")
    .some((member) => {
      const call = callOfMethod(member)?.call;
      if (call === undefined || enclosingFunction(call) !== owner) return false;
      if (!samePlace(placeOf(analysis.sourceCode, member.object), test.owner)) return false;
      return isReachable(call, test.node) && isErrorBody(analysis, call, test);
    });
}

/** Whether a body has been read where a status is tested: earlier, or under the test. */
function isReachable(call: TSESTree.Node, test: TSESTree.Node): boolean {
  if (call.range[1] <= test.range[0]) return true;
  for (let outer = parentOf(test); outer !== undefined; outer = parentOf(outer)) {
    if (outer.type === AST_NODE_TYPES.IfStatement) return isInside(call, outer.consequent);
    if (outer.type === AST_NODE_TYPES.SwitchStatement || outer.type === AST_NODE_TYPES.ConditionalExpression)
      return isInside(call, outer);
    if (outer.type === AST_NODE_TYPES.BlockStatement) return false;
  }
  return false;
}

function isErrorBody(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  { owner, node }: StatusTest,
): boolean {
  const place = placeOf(analysis.sourceCode, call);
  const paths = [[], ["error"]];
  if (paths.some((path) => analysis.codeReads({ ...place, path }).length > 0)) return true;
  if (isInErrorBranch(analysis.sourceCode, call, { response: owner }) && !isDecidedBy(call, node))
    return true;
  // `const body: ApiError = await response.json()`, `(await response.json()) as ApiError`
  for (let outer: TSESTree.Node | undefined = call; outer !== undefined; outer = parentOf(outer)) {
    if (outer.type === AST_NODE_TYPES.VariableDeclarator) return isDeclaredError(analysis, outer.id);
    if (outer.type === AST_NODE_TYPES.TSAsExpression && analysis.isError(outer)) return true;
    if (
      outer !== call &&
      outer.type !== AST_NODE_TYPES.AwaitExpression &&
      outer.type !== AST_NODE_TYPES.TSAsExpression
    )
      return false;
  }
  return false;
}

/** Whether a body is read in the statement that a test decides: that says nothing of its own about being an error. */
function isDecidedBy(call: TSESTree.Node, test: TSESTree.Node): boolean {
  const parent = parentOf(test);
  return (
    (parent?.type === AST_NODE_TYPES.IfStatement || parent?.type === AST_NODE_TYPES.SwitchStatement) &&
    isInside(call, parent)
  );
}

function isDeclaredError(analysis: Analysis, id: TSESTree.Node): boolean {
  if (id.type === AST_NODE_TYPES.ObjectPattern) return analysis.isErrorPattern(id);
  return (
    id.type === AST_NODE_TYPES.Identifier &&
    (analysis.types?.verdict(id) === "error" || analysis.annotation(id) === "error")
  );
}
