/** Modules whose size is of interest, as source text. */
export const bundles = {
  "registry + readEnvelope + matchError": `
    import { matchError, readEnvelope, registry } from "@error-model/core";
    console.log(registry, readEnvelope, matchError);`,
  "matchError alone": `
    import { matchError } from "@error-model/core";
    console.log(matchError);`,
  "ts-pattern's match alone": `
    import { match } from "ts-pattern";
    console.log(match);`,
  "zod/mini, string and number": `
    import * as z from "zod/mini";
    console.log(z.string(), z.number());`,
  "full zod, a discriminated union": `
    import * as z from "zod";
    const base = { status: z.literal(false), description: z.string() };
    console.log(z.discriminatedUnion("error_code", [
      z.looseObject({ ...base, error_code: z.literal("A"), balance: z.number() }),
      z.looseObject({ ...base, error_code: z.literal("B") }),
    ]));`,
} as const;
