import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

ruleCases("known-code: members of classes, tuples and single words, with types", knownCode, {
  mode: "typed",
  id: "unknown",
  suggestion: "useNearest",
  valid: [
    'class Gone { readonly error_code = "NOT_FOUND" as const; readonly description = "x"; } show(Gone);',
    'class Telegram { readonly error_code = 403; readonly description = "x"; } show(Telegram);',
    'class Other { readonly error_code = "PAPER_JAM"; } show(Other);',
    'class Other { readonly code = "PAPER_JAM"; readonly description = "x"; } show(Other);',
    'class Later { readonly error_code: ErrorCode; readonly description = "x"; constructor(c: ErrorCode) { this.error_code = c; } } show(Later);',
    'const pair: [ErrorCode, ErrorCode] = ["FORBIDDEN", "NOT_FOUND"]; show(pair);',
    'const pair: [ErrorCode, string] = ["FORBIDDEN", "PAPER_JAM"]; show(pair);',
  ],
  invalid: [
    {
      code: 'class Jam { readonly error_code = «"PAPER_JAM"» as const; readonly description = "x"; } show(Jam);',
    },
    { code: 'class Jam { error_code = «"PAPER_JAM"»; description: string = ""; } show(Jam);' },
    { code: 'const pair = ["FORBIDDEN", «"PAPER_JAM"»] as unknown as [ErrorCode, ErrorCode]; show(pair);' },
    { code: 'show(loose.error_code === «"MOON"»);' },
  ],
});

ruleCases("known-code: single words, plain JavaScript", knownCode, {
  mode: "javascript",
  id: "unknown",
  valid: [
    'if (error.error_code === "OK") show();',
    'if (error.error_code === "Unknown") show();',
    'if (error.code === "UNKNOWN") show();',
  ],
  invalid: [
    { code: 'if (error.error_code === «"UNKNOWN"») show();' },
    { code: 'switch (error.error_code) { case «"MOON"»: show(); }' },
  ],
});
