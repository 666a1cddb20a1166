import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { anyCallerCodes, commonCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idSchema } from "../id.js";
import { workspacesResponseSchema } from "./workspaces.js";

/** Who is calling, and what they may do. */
export const profileResponseSchema = z.looseObject({
  account_id: idSchema,
  /** The account's name. */
  name: z.string(),
  /** ISO 4217 code. */
  currency: z.string(),
  /** Absent or null where an API key calls. */
  username: z.optional(z.nullable(z.string())),
  /** Whether the login asks for a code as well. */
  two_factor_enabled: z.optional(z.boolean()),
  /** The workspace that this request was made in. */
  workspace_id: idSchema,
  /** What the caller may do; `*` is everything. Words of a newer server are kept. */
  permissions: z.array(z.string()),
  workspaces: workspacesResponseSchema,
});

/** Who is calling, and what they may do. */
export type Profile = z.output<typeof profileResponseSchema>;

/** Tells who is calling. Asks for no permission, and lists the workspaces for callers with an API key too. */
export const getProfile = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/profile",
  request: {},
  response: profileResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(anyCallerCodes, commonCodes),
  honoursIdempotencyKey: false,
});
