import { detailSchemas, errorCodes, registry } from "@error-model/core";
import * as z from "zod";

const [first, ...rest] = errorCodes.map((code) =>
  z.looseObject({
    status: z.literal(false),
    error_code: z.literal(code),
    description: z.string(),
    ...detailSchemas(registry[code].details),
  }),
);
if (first === undefined) throw new Error("The registry is empty.");

/** What a team would write without the registry: full zod, one object schema per code. */
export const envelopeUnion = z.discriminatedUnion("error_code", [first, ...rest]);
