import * as z from "zod/mini";
import { codesOf } from "../registry/codes.js";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import { registry } from "../registry/registry.js";
import type { ErrorCode, Registry } from "../registry/registry.js";
import { show } from "../registry/show.js";
import { detailSchemas } from "./detail-schemas.js";
import type { EnvelopeOf } from "./envelope.js";
import type { AnyErrorEnvelope } from "./read-envelope.js";

/** A zod schema of a registry's codes. */
export type ErrorCodeSchema<Code extends string> = z.ZodMiniEnum<{ [C in Code]: C }>;

/** A zod schema of a registry's error bodies. */
export type ErrorEnvelopeSchema<R extends ErrorDefinitions, C extends CodeOf<R> = CodeOf<R>> = z.ZodMiniType<
  EnvelopeOf<R, C>
>;

/** Makes the schema of a registry's codes. Names that every object inherits (`constructor`) are none of them. */
export function errorCodeSchemaOf<const R extends ErrorDefinitions>(of: R): ErrorCodeSchema<CodeOf<R>> {
  return z.enum(codesOf(of));
}

/**
 * Makes the schema of a registry's error bodies, a union told apart by `error_code`.
 *
 * Each code's details are checked; further members, such as those of a newer server, survive parsing.
 *
 * @param codes - the codes to cover, for the errors of one endpoint, say. Default: all of the registry. A code that is
 *   named twice, as where lists are joined, counts once.
 * @throws TypeError for a code that the registry does not have.
 */
export function envelopeSchemaOf<const R extends ErrorDefinitions, C extends CodeOf<R> = CodeOf<R>>(
  of: R,
  codes?: readonly C[],
): ErrorEnvelopeSchema<R, C> {
  const covered: readonly CodeOf<R>[] = [...new Set(codes ?? codesOf(of))];
  const foreign = covered.find((code) => !Object.hasOwn(of, code));
  if (foreign !== undefined)
    throw new TypeError(`envelopeSchemaOf: ${show(foreign)} is not a code of the registry.`);
  const options = covered.map((code) =>
    z.looseObject({
      status: z.literal(false),
      error_code: z.literal(code),
      description: z.string(),
      ...detailSchemas(of[code]?.details ?? {}),
    }),
  );
  const union: unknown = new z.ZodMiniDiscriminatedUnion({
    type: "union",
    discriminator: "error_code",
    inclusive: false,
    options,
  });
  // Each option was made from the registry's entry under its own code: together they are the union that the type names.
  return union as ErrorEnvelopeSchema<R, C>;
}

/** The codes of the SMS API as a zod schema. */
export const errorCodeSchema: ErrorCodeSchema<ErrorCode> = /* @__PURE__ */ errorCodeSchemaOf(registry);

/** The error bodies of the SMS API as a zod schema; see {@link envelopeSchemaOf}. */
export const errorEnvelopeSchema: ErrorEnvelopeSchema<Registry> = /* @__PURE__ */ envelopeSchemaOf(registry);

/**
 * Any error body that keeps the law of the wire, whatever its code: `status` is `false`, `error_code` a text that is not
 * blank, `description` a text. For codes that this build does not know.
 */
export const anyErrorEnvelopeSchema: z.ZodMiniType<AnyErrorEnvelope> = /* @__PURE__ */ z.looseObject({
  status: /* @__PURE__ */ z.literal(false),
  error_code: /* @__PURE__ */ nonBlank(),
  description: /* @__PURE__ */ z.string(),
});

function nonBlank(): z.ZodMiniString {
  return z.string().check(z.regex(/\S/));
}
