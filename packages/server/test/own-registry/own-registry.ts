import { defineEndpoint, defineRegistry, mergeRegistries, registry } from "@error-model/core";
import * as z from "zod/mini";

const quotas = defineRegistry({
  QUOTA_EXCEEDED: {
    httpStatus: 403,
    category: "authorization",
    retry: "never",
    outcome: "not-applied",
    action: "contact-support",
    alert: false,
    description: "The quota is used up.",
    details: { quota: z.number() },
  },
  INVALID_COLOUR: {
    httpStatus: 400,
    category: "validation",
    retry: "never",
    outcome: "not-applied",
    action: "fix-request",
    alert: false,
    description: "The colour is not known.",
    details: {},
  },
});

/** The registry of a service with codes of its own. */
export const ownRegistry = mergeRegistries(registry, quotas);

export type OwnRegistry = typeof ownRegistry;

/** An endpoint of that service. */
export const paint = defineEndpoint({
  method: "GET",
  path: "/paint",
  request: {},
  response: z.object({ status: z.literal(true) }),
  errors: ["QUOTA_EXCEEDED", "INVALID_COLOUR"],
});
