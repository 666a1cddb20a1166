import type { Endpoint } from "@error-model/core";
import { declareCodes } from "../../standard/declared-codes.js";
import { requestOf } from "./http-parts.js";
import type { NestHost } from "./http-parts.js";

/** What `@UseGuards` takes. */
export interface DeclaringGuard {
  canActivate(host: NestHost): true;
}

/**
 * Makes a guard that lets everything pass and notes which codes the route declares: `@UseGuards(declares(sendSms))`.
 * Another code is then logged as a warning. In types, give the handler the return type `EndpointResult<typeof sendSms>`.
 */
export function declares(endpoint: Pick<Endpoint, "errors">): DeclaringGuard {
  return {
    canActivate: (host) => {
      declareCodes(requestOf(host).raw, endpoint);
      return true;
    },
  };
}
