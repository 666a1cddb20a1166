import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { commonCodes, jwtCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { workspaceHeadersSchema } from "../headers/workspace-id.js";
import { idSchema } from "../id.js";

/** One workspace of the account; exactly one is the main one. */
export const workspaceSchema = z.looseObject({
  /** What X-Workspace-ID selects it by. */
  id: idSchema,
  name: z.string(),
  is_main: z.boolean(),
  color: z.optional(z.nullable(z.string())),
  account_id: z.optional(z.nullable(idSchema)),
  product_id: z.optional(z.nullable(idSchema)),
});

/** The workspaces: an array at the top, in no envelope. */
export const workspacesResponseSchema = z.array(workspaceSchema);

/** One workspace of the account. */
export type Workspace = z.output<typeof workspaceSchema>;

/** Lists the workspaces of the account. Takes a JWT only. */
export const listWorkspaces = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/workspaces",
  request: { headers: workspaceHeadersSchema },
  response: workspacesResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(jwtCodes, commonCodes),
  honoursIdempotencyKey: false,
});
