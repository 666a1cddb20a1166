import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { apiError } from "../../src/index.js";
import type { EndpointInput, EndpointResult } from "../../src/index.js";
import { bodySchema, headerSchema, paramSchema, querySchema } from "./schemas.js";

/** An endpoint with a schema for every place. */
export const endpoint = defineEndpoint({
  method: "POST",
  path: "/endpoint/:id",
  request: { params: paramSchema, query: querySchema, headers: headerSchema, body: bodySchema },
  response: z.optional(z.union([z.object({ seen: z.string() }), z.string()])),
  errors: ["NOT_FOUND", "INVALID_PARAMS", "INVALID_TO", "INVALID_WORKSPACE_HEADER"],
  honoursIdempotencyKey: false,
});

/** Answers with what it was given, unless the message asks for something else. */
export function answerEndpoint(given: EndpointInput<typeof endpoint>): EndpointResult<typeof endpoint> {
  const { params, query, headers, body } = given;
  if (body.message === "return") return apiError("NOT_FOUND");
  if (body.message === "nothing") return undefined;
  if (body.message === "text") return "a text";
  if (body.message === "throw") throw apiError("FORBIDDEN");
  if (body.message === "fail") throw new Error("unexpected");
  return { seen: [params.id, query.page, headers["x-workspace-id"], ...body.to, ...query.tags].join() };
}
