import { withErrorCode } from "@error-model/core";
import * as z from "zod/mini";

/** The value of an X-Workspace-ID header: a positive integer, kept as text. Fails as INVALID_WORKSPACE_HEADER. */
export const workspaceIdSchema = withErrorCode(
  z.string().check(z.regex(/^[1-9]\d{0,17}$/)),
  "INVALID_WORKSPACE_HEADER",
);

/**
 * The header by which a request with a JWT selects its workspace; without it, the main one. A request with an API key
 * belongs to the key's workspace whatever the header says, so check it only where a JWT is in use.
 */
export const workspaceHeadersSchema = withErrorCode(
  z.looseObject({ "x-workspace-id": z.optional(workspaceIdSchema) }),
  "INVALID_WORKSPACE_HEADER",
);
