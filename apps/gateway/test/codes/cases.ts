import { authenticationCases } from "./cases/authentication.js";
import { authorizationCases } from "./cases/authorization.js";
import { billingCases } from "./cases/billing.js";
import { rateLimitCases } from "./cases/rate-limit.js";
import { resourceCases } from "./cases/resource.js";
import { serverCases } from "./cases/server.js";
import { validationCases } from "./cases/validation.js";
import type { CodeCase } from "./code-case.js";

/** Every case, by the categories of the registry. A code may have several, one per cause. */
export const codeCases: readonly CodeCase[] = [
  ...authenticationCases,
  ...authorizationCases,
  ...validationCases,
  ...billingCases,
  ...rateLimitCases,
  ...resourceCases,
  ...serverCases,
];
