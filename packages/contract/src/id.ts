import * as z from "zod/mini";

/**
 * An identifier as text, whichever way the server writes it. The API's pages show both forms, and the 19-digit part of a
 * message id does not fit a number.
 */
export const idSchema = z.union([z.string(), z.pipe(z.number(), z.transform(String))]);
