import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const settings = {
  registries: [{ A_ONE: { description: "One." }, B_TWO: { description: "Two." }, C_THREE: {} }],
};

ruleCases("exhaustive-match: switches and conditions in plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "default",
  suggestion: "addArms",
  valid: [
    {
      code: 'switch (body.error_code) { case "A_ONE": a(); break; case "B_TWO": b(); break; case "C_THREE": c(); }',
      settings,
    },
    {
      code: 'switch (body.error_code) { case "A_ONE": a(); break; case "B_TWO": b(); break; case "C_THREE": c(); break; default: assertNever(body.error_code); }',
      settings,
    },
    {
      code: 'switch (body.error_code) { case "A_ONE": a(); break; case "B_TWO": b(); break; case "C_THREE": c(); break; default: throw new UnreachableCaseError(body.error_code); }',
      settings,
    },
    "switch (body.error_code) { case 403: kicked(); break; default: other(); }",
    'switch (action.type) { case "INVALID_TO": a(); break; default: return2(); }',
    'switch (err.code) { case "ENOENT": a(); break; default: throw err; }',
    'if (body.error_code === "INVALID_TO") a();',
    'if (err.code === "ENOENT") a(); else if (err.code === "EACCES") b();',
    "if (body.error_code === 400) a(); else if (body.error_code === 403) b();",
    {
      code: 'if (body.error_code === "INVALID_TO") a(); else if (body.error_code === "DB_ERROR") b();',
      options: { checkConditions: false },
    },
    'const code = data.error_code; if (code === "weak_password") a(); else if (code === "session_not_found") b();',
    'switch (data.error_code) { case "weak_password": a(); break; default: b(); }',
    'router.get("/", (req, res) => { switch (req.params.code) { case "ABC": a(); break; default: b(); } });',
  ],
  invalid: [
    {
      code: 'switch (body.error_code) { case "A_ONE": a(); break; «default»: b(); }',
      suggest: [
        ['switch (body.error_code) { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": b(); }'],
      ],
      settings,
    },
    {
      code: `switch (body.error_code) {
  case "A_ONE":
    a();
    break;
  «default»: {
    b();
  }
}`,
      suggest: [
        [
          `switch (body.error_code) {
  case "A_ONE":
    a();
    break;
  case "B_TWO":
  case "C_THREE": {
    b();
  }
}`,
        ],
      ],
      settings,
    },
    {
      code: 'const { error_code } = await res.json(); switch (error_code) { case "A_ONE": a(); break; «default»: throw new Error("?"); }',
      suggest: [
        [
          'const { error_code } = await res.json(); switch (error_code) { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": throw new Error("?"); }',
        ],
      ],
      settings,
    },
    {
      code: 'const code = err.response.data.error_code; switch (code) { case "A_ONE": a(); break; «default»: b(); }',
      suggest: [
        [
          'const code = err.response.data.error_code; switch (code) { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": b(); }',
        ],
      ],
      settings,
    },
    {
      code: 'function handle(code) { switch (code) { case "A_ONE": a(); break; «default»: b(); } } handle(body.error_code);',
      suggest: [
        [
          'function handle(code) { switch (code) { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": b(); } } handle(body.error_code);',
        ],
      ],
      settings,
    },
    {
      code: 'let code; code = body.error_code; switch (code) { case "A_ONE": a(); break; «default»: b(); }',
      suggest: [
        [
          'let code; code = body.error_code; switch (code) { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": b(); }',
        ],
      ],
      settings,
    },
    {
      code: 'switch (body?.error_code ?? "A_ONE") { case "A_ONE": a(); break; «default»: b(); }',
      suggest: [
        [
          'switch (body?.error_code ?? "A_ONE") { case "A_ONE": a(); break; case "B_TWO": case "C_THREE": b(); }',
        ],
      ],
      settings,
    },
    {
      code: 'switch («body["error_code"]») { case "A_ONE": a(); break; case "B_TWO": break; }',
      ids: ["missing"],
      suggest: [
        [
          'switch (body["error_code"]) { case "A_ONE": a(); break; case "B_TWO": break; case "C_THREE":   throw new Error("This error code is not handled."); }',
        ],
      ],
      settings,
    },
    {
      code: 'const A = "A_ONE"; switch («body.error_code») { case A: a(); break; }',
      ids: ["missing"],
      suggest: [
        [
          'const A = "A_ONE"; switch (body.error_code) { case A: a(); break; case "B_TWO": case "C_THREE":   throw new Error("This error code is not handled."); }',
        ],
      ],
      settings,
    },
    {
      code: 'switch (body.error_code) { case "INVALID_TO": a(); break; «default»: b(); }',
      suggest: [
        [
          'switch (body.error_code) { case "INVALID_TO": a(); break; case "UNAUTHORIZED": case "INVALID_TOKEN": case "TOKEN_EXPIRED": case "INVALID_API_KEY": case "API_KEY_INACTIVE": case "API_KEY_EXPIRED": case "INVALID_CREDENTIALS": case "USER_NOT_ACTIVE": case "IP_NOT_ALLOWED": case "SIGNATURE_REQUIRED": case "INVALID_SIGNATURE": case "FORBIDDEN": case "NO_SMS_ACCESS": case "CONFIG_ERROR": case "CROSS_TENANT_WORKSPACE": case "NO_MAIN_WORKSPACE": case "WORKSPACE_NOT_AVAILABLE": case "INVALID_BODY": case "INVALID_PARAMS": case "INVALID_MESSAGE": case "INVALID_SENDER": case "TOO_MANY_RECIPIENTS": case "INVALID_WORKSPACE_HEADER": case "INSUFFICIENT_BALANCE": case "RATE_LIMIT_EXCEEDED": case "TOO_MANY_ATTEMPTS": case "NOT_FOUND": case "INTERNAL_ERROR": case "DB_ERROR": b(); }',
        ],
      ],
    },
    {
      code: 'if («body.error_code === "A_ONE"») a(); else if (body.error_code === "B_TWO") b();',
      ids: ["chain"],
      settings,
    },
    {
      code: "if («body.error_code === Codes.A_ONE») a(); else if (body.error_code === Codes.B_TWO) b(); else c();",
      ids: ["chain"],
      settings,
    },
    {
      code: 'const { error_code: c } = body; if («c === "A_ONE"») a(); else if (c === "B_TWO" && retry) b();',
      ids: ["chain"],
      settings,
    },
    {
      code: 'const label = «body.error_code === "A_ONE"» ? 1 : body.error_code === "B_TWO" ? 2 : 3;',
      ids: ["chain"],
      settings,
    },
  ],
});
