import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

ruleCases("exhaustive-match: typed switches, chains and tables", exhaustiveMatch, {
  mode: "typed",
  id: "missing",
  suggestion: "addArms",
  valid: [
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": show(); break; case "DB_ERROR": retry(); }',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": show(); break; case "DB_ERROR": retry(); break; default: few satisfies never; }',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": show(); break; case "DB_ERROR": retry(); break; default: { const left: never = few; throw new Error(left); } }',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; function assertNever(x: never): never { throw new Error(x); } switch (few) { case "INVALID_TO": case "INVALID_SENDER": show(); break; case "DB_ERROR": retry(); break; default: assertNever(few); }',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; function f() { switch (few) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": return 1; default: throw new Error(`left: ${few satisfies never}`); } } f();',
    'switch (product.status) { case "new": show(); break; default: retry(); }',
    "switch (response.status) { case 404: show(); break; default: retry(); }",
    'declare const level: "LOW" | "HIGH"; switch (level) { case "LOW": show(); break; default: retry(); }',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if (few === "INVALID_TO") show();',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if (few === "INVALID_TO") show(); else retry();',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if (few === "INVALID_TO" || few === "DB_ERROR") show();',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if (few === "INVALID_TO") show(); else if (product.status === "new") retry();',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const label = few === "INVALID_TO" ? "to" : "other"; show(label);',
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const labels = { INVALID_TO: "a", INVALID_SENDER: "b", DB_ERROR: "c" }; show(labels[few]);',
    "declare const labels: Record<ErrorCode, string>; show(labels[error.error_code]);",
    "const counts: Record<string, number> = {}; counts[error.error_code] = 1; show(counts[error.error_code]);",
    "const list = [1, 2]; for (let code = 0; code < 2; code++) show(list[code]);",
    "declare const labels: Record<string, string>; show(labels[error.error_code]);",
    'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const seen: Partial<Record<typeof few, number>> = {}; seen[few] = 1;',
  ],
  invalid: [
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch («few») { case "INVALID_TO": show(); break; }',
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; case "INVALID_SENDER": case "DB_ERROR":   throw new Error("This error code is not handled."); }',
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch («few») { case "INVALID_TO": show(); }',
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show();   break; case "INVALID_SENDER": case "DB_ERROR":   throw new Error("This error code is not handled."); }',
        ],
      ],
    },
    {
      code: `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch («few») {
  case "INVALID_TO":
    show();
    break;
}`,
      suggest: [
        [
          `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) {
  case "INVALID_TO":
    show();
    break;
  case "INVALID_SENDER":
  case "DB_ERROR":
    throw new Error("This error code is not handled.");
}`,
        ],
      ],
    },
    {
      code: `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; function f() {
  switch («few») {
    case "INVALID_TO":
      return 1;
    case "DB_ERROR":
      return 2;
  }
}
f();`,
      suggest: [
        [
          `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; function f() {
  switch (few) {
    case "INVALID_TO":
      return 1;
    case "DB_ERROR":
      return 2;
    case "INVALID_SENDER":
      throw new Error("This error code is not handled.");
  }
}
f();`,
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; switch («sendError.error_code») { case "INVALID_TO": show(); break; case "DB_ERROR": retry(); }',
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; switch (sendError.error_code) { case "INVALID_TO": show(); break; case "DB_ERROR": retry();   break; case "INVALID_SENDER":   throw new Error("This error code is not handled."); }',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { error_code: c } = sendError; switch («c») { case "INVALID_TO": show(); break; }',
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { error_code: c } = sendError; switch (c) { case "INVALID_TO": show(); break; case "INVALID_SENDER": case "DB_ERROR":   throw new Error("This error code is not handled."); }',
        ],
      ],
    },
    {
      code: 'function f(c: ErrorCode) { switch («c») { case "UNAUTHORIZED": case "INVALID_TOKEN": case "TOKEN_EXPIRED": case "INVALID_API_KEY": case "API_KEY_INACTIVE": case "API_KEY_EXPIRED": case "INVALID_CREDENTIALS": case "USER_NOT_ACTIVE": case "IP_NOT_ALLOWED": case "SIGNATURE_REQUIRED": case "INVALID_SIGNATURE": case "FORBIDDEN": case "NO_SMS_ACCESS": case "CONFIG_ERROR": case "CROSS_TENANT_WORKSPACE": case "NO_MAIN_WORKSPACE": case "WORKSPACE_NOT_AVAILABLE": case "INVALID_BODY": case "INVALID_PARAMS": case "INVALID_TO": case "INVALID_MESSAGE": case "INVALID_SENDER": case "TOO_MANY_RECIPIENTS": case "INVALID_WORKSPACE_HEADER": case "INSUFFICIENT_BALANCE": case "RATE_LIMIT_EXCEEDED": case "TOO_MANY_ATTEMPTS": case "NOT_FOUND": show(); } } f(code);',
      suggest: [
        [
          'function f(c: ErrorCode) { switch (c) { case "UNAUTHORIZED": case "INVALID_TOKEN": case "TOKEN_EXPIRED": case "INVALID_API_KEY": case "API_KEY_INACTIVE": case "API_KEY_EXPIRED": case "INVALID_CREDENTIALS": case "USER_NOT_ACTIVE": case "IP_NOT_ALLOWED": case "SIGNATURE_REQUIRED": case "INVALID_SIGNATURE": case "FORBIDDEN": case "NO_SMS_ACCESS": case "CONFIG_ERROR": case "CROSS_TENANT_WORKSPACE": case "NO_MAIN_WORKSPACE": case "WORKSPACE_NOT_AVAILABLE": case "INVALID_BODY": case "INVALID_PARAMS": case "INVALID_TO": case "INVALID_MESSAGE": case "INVALID_SENDER": case "TOO_MANY_RECIPIENTS": case "INVALID_WORKSPACE_HEADER": case "INSUFFICIENT_BALANCE": case "RATE_LIMIT_EXCEEDED": case "TOO_MANY_ATTEMPTS": case "NOT_FOUND": show();   break; case "INTERNAL_ERROR": case "DB_ERROR":   throw new Error("This error code is not handled."); } } f(code);',
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; «default»: retry(); }',
      ids: ["default"],
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; case "INVALID_SENDER": case "DB_ERROR": retry(); }',
        ],
      ],
    },
    {
      code: `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) {
  case "INVALID_TO":
    show();
    break;
  «default»:
    retry();
}`,
      ids: ["default"],
      suggest: [
        [
          `declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) {
  case "INVALID_TO":
    show();
    break;
  case "INVALID_SENDER":
  case "DB_ERROR":
    retry();
}`,
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; «default»: throw new Error("unexpected"); }',
      ids: ["default"],
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; case "INVALID_SENDER": case "DB_ERROR": throw new Error("unexpected"); }',
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; «default»: }',
      ids: ["default"],
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": show(); break; case "INVALID_SENDER": case "DB_ERROR": }',
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": show(); break; «default»: retry(); }',
      ids: ["default"],
      suggest: [
        [
          {
            id: "proveNever",
            output:
              'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": show(); break; default: few satisfies never; retry(); }',
          },
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": show(); break; «default»: { retry(); } }',
      ids: ["default"],
      suggest: [
        [
          {
            id: "proveNever",
            output:
              'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (few) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": show(); break; default: { few satisfies never; retry(); } }',
          },
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; switch (sendError.error_code) { «default»: show(); }',
      ids: ["default"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; switch (sendError.error_code) { case "INVALID_TO": case "INVALID_SENDER": case "DB_ERROR": show(); }',
        ],
      ],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if («few === "INVALID_TO"») show(); else if (few === "DB_ERROR") retry();',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if («few === "INVALID_TO"») show(); else if (few === "DB_ERROR") retry(); else throw new Error("x");',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; if («"INVALID_TO" === few») show(); else if (["DB_ERROR"].includes(few)) retry();',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const label = «few === "INVALID_TO"» ? "to" : few === "DB_ERROR" ? "db" : "other"; show(label);',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; switch (true) { case «few === "INVALID_TO"»: show(); break; case few === "DB_ERROR": retry(); }',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const CODES = { TO: "INVALID_TO", DB: "DB_ERROR" } as const; if («few === CODES.TO») show(); else if (few === CODES.DB) retry();',
      ids: ["chain"],
    },
    {
      code: 'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const labels: Partial<Record<typeof few, string>> = { INVALID_TO: "a", DB_ERROR: "b" }; show(«labels[few]» ?? "other");',
      ids: ["table"],
      suggest: [
        [
          'declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const labels: Partial<Record<typeof few, string>> = { INVALID_TO: "a", DB_ERROR: "b", INVALID_SENDER: "The sender_id is missing, empty or not allowed." }; show(labels[few] ?? "other");',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels: Record<string, string> = { INVALID_TO: "a", DB_ERROR: "b" }; show(«labels[sendError.error_code]»);',
      ids: ["table"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels: Record<string, string> = { INVALID_TO: "a", DB_ERROR: "b", INVALID_SENDER: "The sender_id is missing, empty or not allowed." }; show(labels[sendError.error_code]);',
        ],
      ],
    },
    {
      code: `interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels: Record<string, string> = {
  INVALID_TO: "a",
};
show(«labels[sendError.error_code]» || "other"); show(labels[sendError.error_code]);`,
      ids: ["table"],
      suggest: [
        [
          `interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels: Record<string, string> = {
  INVALID_TO: "a",
  INVALID_SENDER: "The sender_id is missing, empty or not allowed.",
  DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat.",
};
show(labels[sendError.error_code] || "other"); show(labels[sendError.error_code]);`,
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const handlers: Record<string, () => void> = { INVALID_TO: () => show(), DB_ERROR: retry }; «handlers[sendError.error_code]»?.();',
      ids: ["table"],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels = Object.freeze({ INVALID_TO: "a" } as Record<string, string>); show(«labels[sendError.error_code]»);',
      ids: ["table"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels = Object.freeze({ INVALID_TO: "a", INVALID_SENDER: "The sender_id is missing, empty or not allowed.", DB_ERROR: "The request could not be queued and was rolled back as a whole; it is safe to repeat." } as Record<string, string>); show(labels[sendError.error_code]);',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const labels = new Map([["INVALID_TO", "a"]]); show(«labels.get(sendError.error_code)»);',
      ids: ["table"],
    },
    {
      code: 'declare const labels: Partial<Record<ErrorCode, string>>; show(«labels[error.error_code]» ?? "other");',
      ids: ["table"],
    },
    {
      code: 'declare const partial: { INVALID_TO: string; DB_ERROR?: string }; show(«partial[code as "INVALID_TO" | "DB_ERROR"]» ?? "x");',
      ids: ["table"],
    },
  ],
});
