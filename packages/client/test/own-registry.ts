import { defineEndpoint, defineRegistry, mergeRegistries, registry } from "@error-model/core";
import * as z from "zod/mini";

const quotas = defineRegistry({
  QUOTA_EXCEEDED: {
    httpStatus: 403,
    category: "authorization",
    retry: "never",
    outcome: "not-applied",
    action: "contact-support",
    alert: true,
    description: "The quota is used up.",
    details: { quota: "number" },
  },
  DEPOT_CLOSED: {
    httpStatus: 503,
    category: "server",
    retry: "after-delay",
    outcome: "not-applied",
    action: "retry-later",
    alert: false,
    description: "The depot is closed.",
    details: {},
  },
});

/** The SMS API's registry with codes of a shop's own. */
export const own = mergeRegistries(registry, quotas);

/** An endpoint of that shop. */
export const order = defineEndpoint({
  method: "POST",
  path: "/orders",
  request: { body: z.object({ count: z.number() }) },
  response: z.object({ order: z.number() }),
  errors: ["QUOTA_EXCEEDED", "DEPOT_CLOSED", "INVALID_PARAMS"],
});
