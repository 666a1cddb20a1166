import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { httpStatusOf, isErrorStatus } from "../analysis/http-status.js";
import { nameOfCallee } from "../analysis/functions.js";
import { constantOf, samePlace } from "../analysis/places.js";
import type { Place } from "../analysis/places.js";
import { literalNumber, methodCall, unwrap, wrapped } from "../analysis/syntax.js";
import { chainFrom } from "../analysis/match-chain.js";
import { patternMembers, patternsOf } from "../analysis/ts-pattern.js";

/** A decision by an HTTP status. */
export interface StatusTest {
  /** What is reported. */
  readonly node: TSESTree.Node;
  /** What holds the status: the response, the error. */
  readonly owner: Place;
  /** The expression that holds the status, where the owner stands in it. */
  readonly read: TSESTree.Node;
  readonly statuses: readonly number[];
}

const STATUS_NAMES = new Set(["httpStatus", "status", "statusCode"]);

/** The place that a status is read from; undefined where an expression is no status. */
function ownerOf(analysis: Analysis, node: TSESTree.Node): Place | undefined {
  const place = analysis.placeOf(node);
  const name = place.path.at(-1);
  return name !== undefined && STATUS_NAMES.has(name)
    ? { ...place, path: place.path.slice(0, -1) }
    : undefined;
}

const EQUALITIES = new Set(["===", "==", "!==", "!="]);
const RANGES = new Set(["<", "<=", ">", ">="]);

/** `response.status === 401`, `response.status >= 500`, `Math.floor(response.status / 100) === 4` */
export function inComparison(analysis: Analysis, node: TSESTree.BinaryExpression): StatusTest | undefined {
  if (!EQUALITIES.has(node.operator) && !RANGES.has(node.operator)) return undefined;
  for (const [read, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const status = httpStatusOf(analysis.sourceCode, other);
    if (status === undefined) continue;
    const hundreds = status === 4 || status === 5 ? hundredsOf(read) : undefined;
    const subject = hundreds ?? (decides(node.operator, status) ? read : undefined);
    const owner = subject === undefined ? undefined : ownerOf(analysis, subject);
    if (subject !== undefined && owner !== undefined)
      return {
        node: wholeRange(analysis, node, owner),
        owner,
        read: subject,
        statuses: [hundreds ? status * 100 : status],
      };
  }
  return undefined;
}

/** Whether a comparison tells errors apart; one with 400 as its bound only asks whether the response is one. */
function decides(operator: string, status: number): boolean {
  if (EQUALITIES.has(operator)) return isErrorStatus(status);
  return status > 400 && status < 600;
}

const ROUNDING: ReadonlySet<string | undefined> = new Set(["floor", "trunc"]);

/** For `Math.floor(status / 100)`: the status. */
function hundredsOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const inner = unwrap(node);
  if (inner.type !== AST_NODE_TYPES.CallExpression || !ROUNDING.has(nameOfCallee(inner))) return undefined;
  const [division] = inner.arguments;
  return division?.type === AST_NODE_TYPES.BinaryExpression &&
    division.operator === "/" &&
    literalNumber(division.right) === 100
    ? division.left
    : undefined;
}

/** `status >= 400 && status < 500` is one decision. */
function wholeRange(analysis: Analysis, node: TSESTree.BinaryExpression, owner: Place): TSESTree.Node {
  const { parent } = node;
  if (parent.type !== AST_NODE_TYPES.LogicalExpression || !RANGES.has(node.operator)) return node;
  const other = unwrap(parent.left === node ? parent.right : parent.left);
  if (other.type !== AST_NODE_TYPES.BinaryExpression || !RANGES.has(other.operator)) return node;
  const otherOwner = ownerOf(analysis, other.left) ?? ownerOf(analysis, other.right);
  return otherOwner !== undefined && samePlace(otherOwner, owner) ? parent : node;
}

export function inSwitch(analysis: Analysis, node: TSESTree.SwitchStatement): StatusTest | undefined {
  const statuses = node.cases.flatMap(({ test }) => {
    const status = test === null ? undefined : httpStatusOf(analysis.sourceCode, test);
    return isErrorStatus(status) ? [status] : [];
  });
  const owner = statuses.length === 0 ? undefined : ownerOf(analysis, node.discriminant);
  return owner && { node: node.discriminant, owner, read: node.discriminant, statuses };
}

/** `[401, 403].includes(response.status)`, `match(response.status).with(401, …)`, `match(error).with({ status: 401 }, …)` */
export function inCall(analysis: Analysis, node: TSESTree.CallExpression): readonly StatusTest[] {
  const method = methodCall(node);
  const [argument] = node.arguments;
  if (
    argument !== undefined &&
    method !== undefined &&
    ["has", "includes", "indexOf"].includes(method.name)
  ) {
    const statuses = listedStatuses(analysis, method.object);
    const owner = statuses.length === 0 ? undefined : ownerOf(analysis, argument);
    return owner === undefined ? [] : [{ node, owner, read: argument, statuses }];
  }
  return inMatch(analysis, node);
}

const LIST_MAKERS: ReadonlySet<string | undefined> = new Set(["Set", "freeze"]);

function listedStatuses(analysis: Analysis, node: TSESTree.Node): readonly number[] {
  const list = constantOf(analysis.sourceCode, node);
  if (list.type === AST_NODE_TYPES.NewExpression || list.type === AST_NODE_TYPES.CallExpression) {
    const [first] = list.arguments;
    return first !== undefined && LIST_MAKERS.has(nameOfCallee(list)) ? listedStatuses(analysis, first) : [];
  }
  if (list.type !== AST_NODE_TYPES.ArrayExpression) return [];
  return list.elements.flatMap((element) => {
    const status = element === null ? undefined : httpStatusOf(analysis.sourceCode, element);
    return isErrorStatus(status) ? [status] : [];
  });
}

function inMatch(analysis: Analysis, node: TSESTree.CallExpression): readonly StatusTest[] {
  const chain = chainFrom(analysis.sourceCode, node);
  if (chain?.subject === undefined) return [];
  const { subject } = chain;
  const patterns = chain.calls.filter(({ name }) => name === "with").flatMap(patternsOf);
  const statuses = patterns.flatMap((pattern) => literalStatuses(analysis, pattern));
  const owner = statuses.length === 0 ? undefined : ownerOf(analysis, subject);
  if (owner !== undefined) return [{ node: subject, owner, read: subject, statuses }];
  return patterns.flatMap((pattern) =>
    [...STATUS_NAMES].flatMap((name) =>
      patternMembers(pattern, name).flatMap(({ property, path }) => {
        const found = literalStatuses(analysis, property.value);
        const place = analysis.placeOf(subject);
        return found.length === 0
          ? []
          : [
              {
                node: property,
                owner: { ...place, path: [...place.path, ...path] },
                read: subject,
                statuses: found,
              },
            ];
      }),
    ),
  );
}

function literalStatuses(analysis: Analysis, node: TSESTree.Node): readonly number[] {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.CallExpression && nameOfCallee(inner) === "union")
    return inner.arguments.flatMap((argument) => literalStatuses(analysis, argument));
  const status = httpStatusOf(analysis.sourceCode, inner);
  return isErrorStatus(status) ? [status] : [];
}

/** A table of messages or handlers by status: `TEXTS[response.status]`. */
export function inLookup(analysis: Analysis, node: TSESTree.MemberExpression): StatusTest | undefined {
  if (!node.computed) return undefined;
  const table = constantOf(analysis.sourceCode, node.object);
  if (table.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const statuses = table.properties.flatMap((property) => {
    const status =
      property.type === AST_NODE_TYPES.Property && !property.computed
        ? literalNumber(property.key)
        : undefined;
    return isErrorStatus(status) ? [status] : [];
  });
  const owner = statuses.length === 0 ? undefined : ownerOf(analysis, node.property);
  return owner && { node: wrapped(node), owner, read: node.property, statuses };
}
