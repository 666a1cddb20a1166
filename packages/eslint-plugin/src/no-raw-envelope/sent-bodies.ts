import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { httpStatusOf, isErrorStatus } from "../analysis/http-status.js";
import { importedAs } from "../analysis/imports.js";
import { placeOf, samePlace } from "../analysis/places.js";
import {
  enclosingFunction,
  memberName,
  methodCall,
  parentOf,
  propertyNamed,
  unwrap,
} from "../analysis/syntax.js";

/** A body that is sent with an error status. */
export interface SentBody {
  readonly status: number;
  readonly body: TSESTree.Node;
  /** The expression that sends it. */
  readonly send: TSESTree.Node;
  /** Whether a plain text is a body of its own there: what `send` is given, but not what a stream is ended with. */
  readonly takesText: boolean;
  /** The object that it is sent through, such as `res`. */
  readonly through: TSESTree.Node | undefined;
}

const SENDING = new Set(["body", "end", "json", "jsonp", "send", "text"]);

/** The body that a call sends with an error status. */
export function sentByCall(analysis: Analysis, call: TSESTree.CallExpression): SentBody | undefined {
  const [body, init] = call.arguments;
  if (body === undefined) return undefined;
  const method = methodCall(call);
  if (method === undefined) return sentByFunction(analysis, call, body, init);
  if (!SENDING.has(method.name)) return undefined;
  if (init !== undefined) {
    if (isMockResponse(method.object)) return undefined;
    return withStatus(
      statusOfInit(analysis, init) ?? httpStatusOf(analysis.sourceCode, init),
      body,
      call,
      throughOf(method.object),
    );
  }
  const chained = chainedStatus(analysis, method.object);
  if (chained !== undefined) return withStatus(chained, body, call, rootOf(method.object));
  return withStatus(earlierStatus(analysis, call, method.object), body, call, method.object);
}

/** MSW's `HttpResponse.json` makes a mock. */
function isMockResponse(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Identifier && node.name === "HttpResponse";
}

/** `Response.json(…)` sends nothing through an object that the handler was given. */
function throughOf(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === AST_NODE_TYPES.Identifier && node.name.endsWith("Response") ? undefined : node;
}

function withStatus(
  status: number | undefined,
  body: TSESTree.Node,
  send: TSESTree.Node,
  through: TSESTree.Node | undefined,
): SentBody | undefined {
  const takesText = methodCall(send)?.name === "send" || send.type === AST_NODE_TYPES.AssignmentExpression;
  return isErrorStatus(status) ? { status, body, send, through, takesText } : undefined;
}

const JSON_MODULES = /^(?:@remix-run\/|@sveltejs\/kit|react-router|@react-router\/)/u;

/** `json(body, { status })` of Remix, React Router and SvelteKit. */
function sentByFunction(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  body: TSESTree.Node,
  init: TSESTree.Node | undefined,
): SentBody | undefined {
  const imported = init === undefined ? undefined : importedAs(analysis.sourceCode, call.callee);
  if (init === undefined || imported === undefined || !JSON_MODULES.test(imported.module)) return undefined;
  if (imported.name !== "json" && imported.name !== "data") return undefined;
  return withStatus(
    statusOfInit(analysis, init) ?? httpStatusOf(analysis.sourceCode, init),
    body,
    call,
    undefined,
  );
}

/** `new Response(body, { status })` */
export function sentByConstructor(analysis: Analysis, node: TSESTree.NewExpression): SentBody | undefined {
  const [body, init] = node.arguments;
  if (body === undefined || init === undefined || node.callee.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  if (node.callee.name !== "Response" && node.callee.name !== "NextResponse") return undefined;
  return withStatus(statusOfInit(analysis, init), body, node, undefined);
}

/** A Lambda's answer: `{ statusCode: 401, body: JSON.stringify(…) }`. */
export function sentByResult(analysis: Analysis, node: TSESTree.ObjectExpression): SentBody | undefined {
  const status = propertyNamed(node, "statusCode");
  const body = propertyNamed(node, "body");
  if (status === undefined || body === undefined) return undefined;
  if (unwrap(body.value).type !== AST_NODE_TYPES.CallExpression) return undefined;
  return withStatus(httpStatusOf(analysis.sourceCode, status.value), body.value, node, undefined);
}

/** Fastify's `reply.code(401); return { … };`, in which the handler's result is the body. */
export function sentByReturn(analysis: Analysis, node: TSESTree.ReturnStatement): SentBody | undefined {
  const body = node.argument === null ? undefined : unwrap(node.argument);
  if (body?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const reply = enclosingFunction(node)?.params.find(
    (param) => param.type === AST_NODE_TYPES.Identifier && param.name === "reply",
  );
  return reply && withStatus(earlierStatus(analysis, node, reply), body, body, reply);
}

/** Koa's `ctx.status = 401; ctx.body = …`. */
export function sentByAssignment(
  analysis: Analysis,
  node: TSESTree.AssignmentExpression,
): SentBody | undefined {
  if (node.left.type !== AST_NODE_TYPES.MemberExpression || memberName(node.left) !== "body")
    return undefined;
  const { object } = node.left;
  return withStatus(earlierStatus(analysis, node, object), node.right, node, object);
}

function statusOfInit(analysis: Analysis, init: TSESTree.Node): number | undefined {
  const inner = unwrap(init);
  if (inner.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const status = propertyNamed(inner, "status");
  return status === undefined ? undefined : httpStatusOf(analysis.sourceCode, status.value);
}

/** The status that a chain of calls sets: `res.status(401).set(…)`, `reply.code(401)`, `res.writeHead(401)`. */
function chainedStatus(analysis: Analysis, node: TSESTree.Node): number | undefined {
  for (let call = methodCall(unwrap(node)); call !== undefined; call = methodCall(unwrap(call.object))) {
    const [status] = call.call.arguments;
    if (["code", "status", "writeHead"].includes(call.name) && status !== undefined)
      return httpStatusOf(analysis.sourceCode, status);
  }
  return undefined;
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
  let root = unwrap(node);
  for (let call = methodCall(root); call !== undefined; call = methodCall(root)) root = unwrap(call.object);
  return root;
}

/** The status that an earlier statement of the same block sets on the same object. */
function earlierStatus(analysis: Analysis, node: TSESTree.Node, object: TSESTree.Node): number | undefined {
  let statement = node;
  let parent = parentOf(node);
  while (
    parent !== undefined &&
    parent.type !== AST_NODE_TYPES.BlockStatement &&
    parent.type !== AST_NODE_TYPES.SwitchCase
  ) {
    if (parent.type === AST_NODE_TYPES.Program) return undefined;
    statement = parent;
    parent = parentOf(parent);
  }
  if (parent === undefined) return undefined;
  const siblings: readonly TSESTree.Node[] =
    parent.type === AST_NODE_TYPES.BlockStatement ? parent.body : parent.consequent;
  const place = placeOf(analysis.sourceCode, object);
  for (const sibling of siblings) {
    if (sibling === statement) break;
    if (sibling.type !== AST_NODE_TYPES.ExpressionStatement) continue;
    const set = statusSetBy(analysis, unwrap(sibling.expression));
    if (set !== undefined && samePlace(placeOf(analysis.sourceCode, set.object), place)) return set.status;
  }
  return undefined;
}

const STATUS_NAMES: ReadonlySet<string | undefined> = new Set(["status", "statusCode"]);

function statusSetBy(
  analysis: Analysis,
  expression: TSESTree.Node,
): { readonly object: TSESTree.Node; readonly status: number | undefined } | undefined {
  if (expression.type === AST_NODE_TYPES.AssignmentExpression) {
    const { left, right } = expression;
    if (left.type !== AST_NODE_TYPES.MemberExpression || !STATUS_NAMES.has(memberName(left)))
      return undefined;
    return { object: left.object, status: httpStatusOf(analysis.sourceCode, right) };
  }
  const method = methodCall(expression);
  const [status] = method?.call.arguments ?? [];
  return method !== undefined && status !== undefined && ["code", "status", "writeHead"].includes(method.name)
    ? { object: method.object, status: httpStatusOf(analysis.sourceCode, status) }
    : undefined;
}
