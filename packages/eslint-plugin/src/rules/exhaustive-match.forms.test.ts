import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

ruleCases("exhaustive-match: further forms, with types", exhaustiveMatch, {
  mode: "typed",
  id: "end",
  suggestion: "addArms",
  valid: [
    "const s = new Map<ErrorCode, number>(); s.set(code, 1); show(s.get(code) ?? 0);",
    'if (code === "INVALID_TO") { show(); } if (product.status === "x") retry();',
  ],
  invalid: [
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", retry).with(«P.string», retry).«otherwise»(show);',
      ids: ["arm", "end"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", retry).with("INVALID_SENDER", "DB_ERROR", retry).otherwise(show);',
        ],
        [],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with(«{ error_code: P.string.startsWith("INVALID_") }», retry).with(«P._», show).exhaustive();',
      ids: ["arm", "arm"],
    },
    {
      code: 'function f(e: ApiError) { switch («e.error_code») { case "INVALID_TO": return 1; } return 0; } show(f);',
      ids: ["missing"],
      suggest: [
        [
          'function f(e: ApiError) { switch (e.error_code) { case "INVALID_TO": return 1; case "INTERNAL_ERROR": case "DB_ERROR": case "NOT_FOUND": case "RATE_LIMIT_EXCEEDED": case "TOO_MANY_ATTEMPTS": case "INSUFFICIENT_BALANCE": case "INVALID_BODY": case "INVALID_PARAMS": case "INVALID_MESSAGE": case "INVALID_SENDER": case "TOO_MANY_RECIPIENTS": case "INVALID_WORKSPACE_HEADER": case "FORBIDDEN": case "NO_SMS_ACCESS": case "CONFIG_ERROR": case "CROSS_TENANT_WORKSPACE": case "NO_MAIN_WORKSPACE": case "WORKSPACE_NOT_AVAILABLE": case "UNAUTHORIZED": case "INVALID_TOKEN": case "TOKEN_EXPIRED": case "INVALID_API_KEY": case "API_KEY_INACTIVE": case "API_KEY_EXPIRED": case "INVALID_CREDENTIALS": case "USER_NOT_ACTIVE": case "IP_NOT_ALLOWED": case "SIGNATURE_REQUIRED": case "INVALID_SIGNATURE":   throw new Error("This error code is not handled."); } return 0; } show(f);',
        ],
      ],
    },
    {
      code: 'function f(e: ApiError): number { switch (e.error_code) { case "INVALID_TO": return 1; «default»: return 0; } } show(f);',
      ids: ["default"],
      suggest: [
        [
          'function f(e: ApiError): number { switch (e.error_code) { case "INVALID_TO": return 1; case "INTERNAL_ERROR": case "DB_ERROR": case "NOT_FOUND": case "RATE_LIMIT_EXCEEDED": case "TOO_MANY_ATTEMPTS": case "INSUFFICIENT_BALANCE": case "INVALID_BODY": case "INVALID_PARAMS": case "INVALID_MESSAGE": case "INVALID_SENDER": case "TOO_MANY_RECIPIENTS": case "INVALID_WORKSPACE_HEADER": case "FORBIDDEN": case "NO_SMS_ACCESS": case "CONFIG_ERROR": case "CROSS_TENANT_WORKSPACE": case "NO_MAIN_WORKSPACE": case "WORKSPACE_NOT_AVAILABLE": case "UNAUTHORIZED": case "INVALID_TOKEN": case "TOKEN_EXPIRED": case "INVALID_API_KEY": case "API_KEY_INACTIVE": case "API_KEY_EXPIRED": case "INVALID_CREDENTIALS": case "USER_NOT_ACTIVE": case "IP_NOT_ALLOWED": case "SIGNATURE_REQUIRED": case "INVALID_SIGNATURE": return 0; } } show(f);',
        ],
      ],
    },
    {
      code: 'const M: «Partial<Record<ErrorCode, string>>» = { INVALID_TO: "x" }; export const label = (c: ErrorCode) => M[c] ?? "y";',
      ids: ["table"],
      suggest: [
        [
          'const M: Partial<Record<ErrorCode, string>> = { INVALID_TO: "x", INTERNAL_ERROR: "The server failed; contact support with the request ID.", DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat.", NOT_FOUND: "The message or resource was not found.", RATE_LIMIT_EXCEEDED: "The account sends more requests than its limit allows.", TOO_MANY_ATTEMPTS: "Too many login or verification attempts.", INSUFFICIENT_BALANCE: "The balance does not cover the estimated cost.", INVALID_BODY: "The body is not well-formed JSON.", INVALID_PARAMS: "Query or path parameters are invalid.", INVALID_MESSAGE: "The message is missing or empty.", INVALID_SENDER: "The sender_id is missing, empty or not allowed.", TOO_MANY_RECIPIENTS: "A request takes at most 100 recipients.", INVALID_WORKSPACE_HEADER: "X-Workspace-ID must be a positive integer.", FORBIDDEN: "The route or the permission is denied.", NO_SMS_ACCESS: "SMS is not configured on the account.", CONFIG_ERROR: "The credentials of the account are incomplete; contact support.", CROSS_TENANT_WORKSPACE: "X-Workspace-ID names a workspace that is not yours or was deleted.", NO_MAIN_WORKSPACE: "The account has no live main workspace; contact support.", WORKSPACE_NOT_AVAILABLE: "The target workspace was deleted; use a live one.", UNAUTHORIZED: "Credentials are missing or not recognised.", INVALID_TOKEN: "The access token is invalid, malformed or revoked.", TOKEN_EXPIRED: "The access token has expired.", INVALID_API_KEY: "The API key is not valid.", API_KEY_INACTIVE: "The API key is disabled.", API_KEY_EXPIRED: "The API key has expired.", INVALID_CREDENTIALS: "The user name or the password is wrong.", USER_NOT_ACTIVE: "The account is suspended or inactive.", IP_NOT_ALLOWED: "The client address is not on the allow list.", SIGNATURE_REQUIRED: "The API key requires signed requests, and the signature headers are missing.", INVALID_SIGNATURE: "The request signature could not be verified." }; export const label = (c: ErrorCode) => M[c] ?? "y";',
        ],
      ],
    },
    {
      code: 'const M: { [K in ErrorCode]?: string } = { INVALID_TO: "x" }; export const label = (c: ErrorCode) => «M[c]» ?? "y";',
      ids: ["table"],
      suggest: [
        [
          'const M: { [K in ErrorCode]?: string } = { INVALID_TO: "x", INTERNAL_ERROR: "The server failed; contact support with the request ID.", DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat.", NOT_FOUND: "The message or resource was not found.", RATE_LIMIT_EXCEEDED: "The account sends more requests than its limit allows.", TOO_MANY_ATTEMPTS: "Too many login or verification attempts.", INSUFFICIENT_BALANCE: "The balance does not cover the estimated cost.", INVALID_BODY: "The body is not well-formed JSON.", INVALID_PARAMS: "Query or path parameters are invalid.", INVALID_MESSAGE: "The message is missing or empty.", INVALID_SENDER: "The sender_id is missing, empty or not allowed.", TOO_MANY_RECIPIENTS: "A request takes at most 100 recipients.", INVALID_WORKSPACE_HEADER: "X-Workspace-ID must be a positive integer.", FORBIDDEN: "The route or the permission is denied.", NO_SMS_ACCESS: "SMS is not configured on the account.", CONFIG_ERROR: "The credentials of the account are incomplete; contact support.", CROSS_TENANT_WORKSPACE: "X-Workspace-ID names a workspace that is not yours or was deleted.", NO_MAIN_WORKSPACE: "The account has no live main workspace; contact support.", WORKSPACE_NOT_AVAILABLE: "The target workspace was deleted; use a live one.", UNAUTHORIZED: "Credentials are missing or not recognised.", INVALID_TOKEN: "The access token is invalid, malformed or revoked.", TOKEN_EXPIRED: "The access token has expired.", INVALID_API_KEY: "The API key is not valid.", API_KEY_INACTIVE: "The API key is disabled.", API_KEY_EXPIRED: "The API key has expired.", INVALID_CREDENTIALS: "The user name or the password is wrong.", USER_NOT_ACTIVE: "The account is suspended or inactive.", IP_NOT_ALLOWED: "The client address is not on the allow list.", SIGNATURE_REQUIRED: "The API key requires signed requests, and the signature headers are missing.", INVALID_SIGNATURE: "The request signature could not be verified." }; export const label = (c: ErrorCode) => M[c] ?? "y";',
        ],
      ],
    },
    {
      code: 'function f(c: ErrorCode) { if («c === "INVALID_TO"») { return 1; } else if (c === "DB_ERROR") { return 2; } else { return 3; } } show(f);',
      ids: ["chain"],
    },
    {
      code: 'export const M: «Partial<Record<ErrorCode, string>>» = { INVALID_TO: "x" };',
      ids: ["table"],
      suggest: [
        [
          'export const M: Partial<Record<ErrorCode, string>> = { INVALID_TO: "x", INTERNAL_ERROR: "The server failed; contact support with the request ID.", DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat.", NOT_FOUND: "The message or resource was not found.", RATE_LIMIT_EXCEEDED: "The account sends more requests than its limit allows.", TOO_MANY_ATTEMPTS: "Too many login or verification attempts.", INSUFFICIENT_BALANCE: "The balance does not cover the estimated cost.", INVALID_BODY: "The body is not well-formed JSON.", INVALID_PARAMS: "Query or path parameters are invalid.", INVALID_MESSAGE: "The message is missing or empty.", INVALID_SENDER: "The sender_id is missing, empty or not allowed.", TOO_MANY_RECIPIENTS: "A request takes at most 100 recipients.", INVALID_WORKSPACE_HEADER: "X-Workspace-ID must be a positive integer.", FORBIDDEN: "The route or the permission is denied.", NO_SMS_ACCESS: "SMS is not configured on the account.", CONFIG_ERROR: "The credentials of the account are incomplete; contact support.", CROSS_TENANT_WORKSPACE: "X-Workspace-ID names a workspace that is not yours or was deleted.", NO_MAIN_WORKSPACE: "The account has no live main workspace; contact support.", WORKSPACE_NOT_AVAILABLE: "The target workspace was deleted; use a live one.", UNAUTHORIZED: "Credentials are missing or not recognised.", INVALID_TOKEN: "The access token is invalid, malformed or revoked.", TOKEN_EXPIRED: "The access token has expired.", INVALID_API_KEY: "The API key is not valid.", API_KEY_INACTIVE: "The API key is disabled.", API_KEY_EXPIRED: "The API key has expired.", INVALID_CREDENTIALS: "The user name or the password is wrong.", USER_NOT_ACTIVE: "The account is suspended or inactive.", IP_NOT_ALLOWED: "The client address is not on the allow list.", SIGNATURE_REQUIRED: "The API key requires signed requests, and the signature headers are missing.", INVALID_SIGNATURE: "The request signature could not be verified." };',
        ],
      ],
    },
    {
      code: 'export const M = { INVALID_TO: "x" } satisfies «Partial<Record<ErrorCode, string>>»;',
      ids: ["table"],
      suggest: [
        [
          'export const M = { INVALID_TO: "x", INTERNAL_ERROR: "The server failed; contact support with the request ID.", DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat.", NOT_FOUND: "The message or resource was not found.", RATE_LIMIT_EXCEEDED: "The account sends more requests than its limit allows.", TOO_MANY_ATTEMPTS: "Too many login or verification attempts.", INSUFFICIENT_BALANCE: "The balance does not cover the estimated cost.", INVALID_BODY: "The body is not well-formed JSON.", INVALID_PARAMS: "Query or path parameters are invalid.", INVALID_MESSAGE: "The message is missing or empty.", INVALID_SENDER: "The sender_id is missing, empty or not allowed.", TOO_MANY_RECIPIENTS: "A request takes at most 100 recipients.", INVALID_WORKSPACE_HEADER: "X-Workspace-ID must be a positive integer.", FORBIDDEN: "The route or the permission is denied.", NO_SMS_ACCESS: "SMS is not configured on the account.", CONFIG_ERROR: "The credentials of the account are incomplete; contact support.", CROSS_TENANT_WORKSPACE: "X-Workspace-ID names a workspace that is not yours or was deleted.", NO_MAIN_WORKSPACE: "The account has no live main workspace; contact support.", WORKSPACE_NOT_AVAILABLE: "The target workspace was deleted; use a live one.", UNAUTHORIZED: "Credentials are missing or not recognised.", INVALID_TOKEN: "The access token is invalid, malformed or revoked.", TOKEN_EXPIRED: "The access token has expired.", INVALID_API_KEY: "The API key is not valid.", API_KEY_INACTIVE: "The API key is disabled.", API_KEY_EXPIRED: "The API key has expired.", INVALID_CREDENTIALS: "The user name or the password is wrong.", USER_NOT_ACTIVE: "The account is suspended or inactive.", IP_NOT_ALLOWED: "The client address is not on the allow list.", SIGNATURE_REQUIRED: "The API key requires signed requests, and the signature headers are missing.", INVALID_SIGNATURE: "The request signature could not be verified." } satisfies Partial<Record<ErrorCode, string>>;',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with({ error_code: "INVALID_TO" }, retry).with(«{ description: P.string }», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with({ error_code: "INVALID_TO" }, retry).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with(«P.when((c) => true)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with(«P.union(P.string)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).with(«P.optional(P.string)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).when(«(c) => c.startsWith("INVALID")», show).«otherwise»(() => null);',
      ids: ["arm", "end"],
    },
  ],
});
