import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { constantOf } from "../analysis/places.js";
import {
  literalNumber,
  literalText,
  literalValue,
  methodCall,
  propertyNamed,
  unwrap,
} from "../analysis/syntax.js";
import type { EnvelopeShape } from "../settings.js";

/** The shape of an object literal that spells an envelope out: a status of `false`, and a code. */
export function envelopeShape(
  analysis: Analysis,
  node: TSESTree.ObjectExpression,
): EnvelopeShape | undefined {
  const status = propertyNamed(node, "status");
  if (status === undefined || literalValue(status.value) !== false) return undefined;
  return analysis.settings.envelopes.find(({ codeProperty }) => {
    const code = propertyNamed(node, codeProperty);
    return code !== undefined && isValue(unwrap(code.value));
  });
}

/** Whether a member's value is data: not a matcher, a schema or a number. */
function isValue(node: TSESTree.Node): boolean {
  if (literalNumber(node) !== undefined) return false;
  return (
    literalText(node) !== undefined ||
    node.type === AST_NODE_TYPES.Identifier ||
    node.type === AST_NODE_TYPES.MemberExpression ||
    node.type === AST_NODE_TYPES.TemplateLiteral ||
    node.type === AST_NODE_TYPES.ConditionalExpression ||
    node.type === AST_NODE_TYPES.LogicalExpression
  );
}

/** What somebody made by hand as a body: an object literal, JSON in a text, and a text where `texts` says so. */
export function handMade(analysis: Analysis, body: TSESTree.Node, texts: boolean): TSESTree.Node | undefined {
  const value = constantOf(analysis.sourceCode, body);
  if (value.type === AST_NODE_TYPES.ObjectExpression) {
    const spreads = value.properties.some(({ type }) => type === AST_NODE_TYPES.SpreadElement);
    return value.properties.length === 0 || spreads || isOfOtherProtocol(value) ? undefined : value;
  }
  const start =
    value.type === AST_NODE_TYPES.TemplateLiteral ? value.quasis[0]?.value.raw : literalText(value);
  if (start !== undefined) return isErrorText(start.trim(), texts) ? value : undefined;
  const method = methodCall(value);
  const [argument] = method?.call.arguments ?? [];
  return method?.name === "stringify" && argument !== undefined
    ? handMade(analysis, argument, false)
    : undefined;
}

/** A page is for people, and no client matches on it; JSON is for programs wherever it is sent. */
function isErrorText(text: string, texts: boolean): boolean {
  // Nobody can tell anything from an empty object, and some frameworks ask for one.
  if (/^\{\s*\}$/u.test(text)) return false;
  return text.startsWith("{") || (texts && text !== "" && !text.startsWith("<"));
}

/** Bodies that another standard prescribes: JSON-RPC 2.0 section 5.1, OAuth (RFC 6749 section 5.2, RFC 6750 section 3.1). */
function isOfOtherProtocol(object: TSESTree.ObjectExpression): boolean {
  if (
    propertyNamed(object, "jsonrpc") !== undefined ||
    propertyNamed(object, "error_description") !== undefined
  )
    return true;
  const error = propertyNamed(object, "error");
  const code = error === undefined ? undefined : literalText(error.value);
  return code !== undefined && OAUTH_ERRORS.has(code);
}

const OAUTH_ERRORS = new Set([
  "access_denied",
  "authorization_pending",
  "expired_token",
  "insufficient_scope",
  "invalid_client",
  "invalid_client_metadata",
  "invalid_grant",
  "invalid_redirect_uri",
  "invalid_request",
  "invalid_scope",
  "invalid_target",
  "invalid_token",
  "server_error",
  "slow_down",
  "temporarily_unavailable",
  "unauthorized_client",
  "unsupported_grant_type",
  "unsupported_response_type",
]);
