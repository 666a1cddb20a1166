import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: helpers that others use as well, with types", matchOnCode, {
  mode: "typed",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    "const normalize = (text: string) => text.trim().toLowerCase(); show(normalize(error.description)); export const find = (items: { title: string }[], needle: string) => items.filter(({ title }) => normalize(title).includes(needle));",
    "function short(text: string) { return text.slice(0, 9); } show(short(loose.description)); if (short(product.description) === 'On sale') show();",
    'function page(e: ApiError) { return `<p data-code="${e.error_code}">${e.description}</p>`; } expect(page(error)).toContain("NOT_FOUND");',
    'function page(e: ApiError): string { return "Failed: " + e.description; } expect(page(error)).toBe("Failed: Gone.");',
    "function page(e: ApiError) { return `<p>${e.description}</p>`; } expect(page(error)).toContain(error.description);",
    "const { id, ...rest } = product; show(id); if (rest.description === 'x') show();",
    "const { ok, ...rest } = telegram; if (!ok && 'description' in rest && rest.description === 'x') show();",
    "declare const body: unknown; const { description } = body as { description?: string }; if (description === 'x') show();",
    "declare const body: { name: string }; show((body as any).error_code); const { description } = body as unknown as Product; if (description === 'x') show();",
  ],
  invalid: [
    {
      code: "const normalize = (text: string) => text.trim().toLowerCase(); if («normalize(loose.description) === 'x'») retry(); if (normalize(product.description) === 'x') show();",
    },
    {
      code: "const normalize = (text: string) => text.trim(); if («normalize(loose.description) === 'a'») retry(); if («normalize(error.description) === 'b'») show();",
    },
    {
      code: 'const shout = (text: string) => text.toUpperCase(); const label = (text: string) => shout(text); if («label(loose.description).includes("X Y")») retry();',
    },
    {
      code: "const { error_code, ...rest } = loose; show(error_code); if («rest.description.includes('zzz')») retry();",
    },
    {
      code: "const { error_code, ...rest } = loose; show(error_code); const { description } = rest; if («description.includes('zzz')») retry();",
    },
    {
      code: "declare const body: unknown; show((body as any).error_code); const { description } = body as { description?: string }; if («description?.includes('zzz')») retry();",
    },
    {
      code: "declare const body: unknown; show((body as { error_code: string }).error_code); if («(body as { description: string }).description === 'zzz'») retry();",
    },
    {
      code: 'expect(`X: ${loose.description}`.length).toBe(3); «expect(`X: ${loose.description}`).toBe("X: zzz")»;',
      ids: ["assertion"],
    },
  ],
});

ruleCases("match-on-code: what a written type leaves open, without types", matchOnCode, {
  mode: "typescript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'import type { ErrorEnvelope } from "@error-model/core"; export function isDone(value: { ok: true; description: string } | ErrorEnvelope<"NOT_FOUND">) { return "ok" in value && value.description === "done"; }',
    "const { id, ...rest } = product; show(id); if (rest.description === 'x') show();",
  ],
  invalid: [
    {
      code: 'import type { ErrorEnvelope } from "@error-model/core"; export function isLow(value: { ok: true; id: string } | ErrorEnvelope) { return "error_code" in value && «value.description === "zzz"»; }',
    },
    {
      code: "const { error_code, ...rest } = body; show(error_code); if («rest.description.includes('zzz')») retry();",
    },
  ],
});
