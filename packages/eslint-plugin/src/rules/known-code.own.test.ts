import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

const shop = 'import type { ShopCode, ShopError } from "shop"; declare const e: ShopError; ';
const wide = 'import type { ErrorCode } from "@error-model/core"; ';
const P = 'import { isMatching, match, P } from "ts-pattern"; ';

ruleCases("known-code: codes of a registry of one's own, with types", knownCode, {
  mode: "typed",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [
    `${shop}if (e.error_code === "INVALID_PARAM") show(); if (e.error_code === "OUT_OF_STOCK") show();`,
    `${shop}function f(e: ShopError) { if (e.error_code === "INVALID_PARAM") return 1; if (e.error_code === "OUT_OF_STOCK") return 2; return 0; } show(f);`,
    `${shop}if ("OUT_OF_STOCK" !== (e.error_code as string)) show();`,
    `${shop}const code: string = e.error_code; if (code === "OUT_OF_STOCK") show();`,
    `${shop}function f(x: ShopError | undefined) { if (x?.error_code === "INVALID_PARAM") show(); } show(f);`,
    `${shop}function f<E extends ShopError>(x: E) { if (x.error_code === "INVALID_PARAM") show(); } show(f);`,
    `${shop}function f(x: ShopCode | number) { if (x === "INVALID_PARAM") show(); } show(f);`,
    `${shop}const { error_code } = e; switch (error_code) { case "INVALID_PARAM": show(); break; case "OUT_OF_STOCK": retry(); }`,
    // A code that an earlier test has taken out of the type is no misspelt one.
    `${shop}if (e.error_code !== "INVALID_PARAM" && ["INVALID_PARAM", "OUT_OF_STOCK"].includes(e.error_code)) show();`,
    `${shop}if (new Set<string>(["INVALID_PARAM"]).has(e.error_code)) show();`,
    `${shop}const labels = { INVALID_PARAM: "a", OUT_OF_STOCK: "b" } as Record<string, string>; show(labels[e.error_code]);`,
    `${shop}${P}match(e.error_code).with("INVALID_PARAM", "OUT_OF_STOCK", show).otherwise(show);`,
    `${shop}${P}match(e).with({ error_code: P.union("INVALID_PARAM", "OUT_OF_STOCK") }, show).otherwise(show);`,
    `${shop}${P}declare const r: { ok: true } | { ok: false; error?: ShopError }; match(r).with({ error: { error_code: "INVALID_PARAM" } }, show).otherwise(show);`,
    `${shop}${P}if (isMatching({ error_code: "INVALID_PARAM" }, e)) show();`,
    `${shop}import { matchError } from "@error-model/core"; matchError(e).with("INVALID_PARAM", "OUT_OF_STOCK", show);`,
    `${shop}import { all, matchShop } from "shop"; import { createMatchError } from "@error-model/core"; createMatchError(all)(e).with("INVALID_PARAM", show); matchShop(e).with("OUT_OF_STOCK", show);`,
    `${shop}import { all } from "shop"; import { createMapFailure } from "@error-model/server"; createMapFailure(all)("kind", { kind: "off" }).with("off", "INVALID_PARAM");`,
    'import { mapFailure } from "@error-model/server"; show(mapFailure("kind", { kind: "gone" }).with("gone", "NOPE" as "NOT_FOUND").exhaustive());',
    `${shop}expect(e.error_code).toBe("INVALID_PARAM"); expect(e.error_code).toBeOneOf(["INVALID_PARAM"]);`,
    `${shop}expect(e).toHaveProperty("error_code", "INVALID_PARAM"); expect(e).not.toMatchObject({ error_code: "INVALID_PARAM" });`,
    `${shop}const x: ShopError = { status: false, error_code: "INVALID_PARAM", description: "x" }; show(x);`,
    `${shop}const f = (): ShopError => ({ status: false, error_code: "OUT_OF_STOCK", description: "x" }); show(f);`,
    `${shop}${wide}const c: ErrorCode | "INVALID_PARAM" = "INVALID_PARAM"; show(c, "INVALID_PARAM" as ShopCode);`,
    `${shop}${wide}const list: (ErrorCode | "INVALID_PARAM")[] = ["INVALID_PARAM"]; show(list);`,
    `${shop}${wide}const labels: Partial<Record<ErrorCode | "INVALID_PARAM", string>> = { INVALID_PARAM: "x" }; show(labels);`,
    `${shop}${wide}type A = Extract<ErrorCode | "INVALID_PARAM", "INVALID_PARAM">; show(null as unknown as A);`,
    `${shop}class A { readonly error_code: ShopCode = "INVALID_PARAM"; readonly description = "x"; } show(A);`,
    `${shop}type ErrorEnvelope<C extends ShopCode> = Extract<ShopError, { error_code: C }>; type A = ErrorEnvelope<"INVALID_PARAM">; show(null as unknown as A);`,
  ],
  invalid: [
    {
      code: `${shop}if ((e.error_code as string) === «"OUT_OF_STOK"») show();`,
      output: `${shop}if ((e.error_code as string) === "OUT_OF_STOCK") show();`,
    },
    {
      code: `${shop}if ((e.error_code as string) === «"INVALID_PARM"») show();`,
      output: `${shop}if ((e.error_code as string) === "INVALID_PARAM") show();`,
    },
    { code: `${shop}if ((e.error_code as string) === «"SOLD_OUT_FOR_EVER"») show();`, ids: ["unknown"] },
    {
      code: `${shop}switch (e.error_code as string) { case "INVALID_PARAM": show(); break; case «"OUT_OF_STOCKS"»: show(); }`,
      output: `${shop}switch (e.error_code as string) { case "INVALID_PARAM": show(); break; case "OUT_OF_STOCK": show(); }`,
    },
    {
      code: `${shop}expect(e).toMatchObject({ error_code: «"OUT_OF_STOK"» });`,
      output: `${shop}expect(e).toMatchObject({ error_code: "OUT_OF_STOCK" });`,
    },
    {
      code: `${shop}import { matchShop } from "shop"; matchShop(e).with("OUT_OF_STOCK", «"INVALID_PARM"» as never, show);`,
      output: `${shop}import { matchShop } from "shop"; matchShop(e).with("OUT_OF_STOCK", "INVALID_PARAM" as never, show);`,
    },
    // What the compiler calls impossible is no code of the type.
    {
      code: 'if (error.error_code === («"INVALID_PARAM"» as string)) show();',
      output: 'if (error.error_code === ("INVALID_PARAMS" as string)) show();',
    },
    {
      code: `if (error.error_code === «"INVALID_PARAM"») show();`,
      output: `if (error.error_code === "INVALID_PARAMS") show();`,
    },
    // A type that the file writes out by hand is no registry.
    {
      code: 'interface Locked { error_code: «"ACCOUNT_LOCKED"» | "FORBIDDEN"; description: string } declare const x: Locked; if (x.error_code === «"ACCOUNT_LOCKED"») show();',
      ids: ["unknown", "unknown"],
    },
    // Where the type is a plain text, the registry decides.
    {
      code: `${shop}if (loose.error_code === «"INVALID_PARAM"») show(e);`,
      output: `${shop}if (loose.error_code === "INVALID_PARAMS") show(e);`,
    },
    {
      code: `${shop}const x = { status: false, error_code: «"OUT_OF_STOCK"», description: "x" }; show(x, e);`,
      ids: ["unknown"],
    },
    {
      code: 'import type { ErrorEnvelope } from "@error-model/core"; type A = ErrorEnvelope<«"INVALID_PARAM"»>; show(null as unknown as A);',
      output:
        'import type { ErrorEnvelope } from "@error-model/core"; type A = ErrorEnvelope<"INVALID_PARAMS">; show(null as unknown as A);',
    },
  ],
});

ruleCases("known-code: codes of a registry of one's own, plain JavaScript", knownCode, {
  mode: "javascript",
  id: "misspelt",
  valid: [
    // Which codes the registry has, nobody but the types knows.
    'import { createMatchError } from "@error-model/core"; const match = createMatchError(all); match(error).with("INVALID_PARAM", show).exhaustive();',
    'import { createMapFailure } from "@error-model/server"; createMapFailure(all)("kind", failure).with("gone", "INVALID_PARAM");',
    'import { mapFailure } from "@error-model/server"; mapFailure("kind", failure).with("INVALID_PARAM", "NOT_FOUND").with("off", make);',
  ],
  invalid: [
    {
      code: 'import { mapFailure } from "@error-model/server"; mapFailure("kind", failure).with("gone", "off", «"INVALID_PARAM"»);',
      output:
        'import { mapFailure } from "@error-model/server"; mapFailure("kind", failure).with("gone", "off", "INVALID_PARAMS");',
    },
  ],
});
