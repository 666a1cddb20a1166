import { addressCases } from "./cases/addresses.js";
import { authenticationCases } from "./cases/authentication.js";
import { authorizationCases } from "./cases/authorization.js";
import { billingCases } from "./cases/billing.js";
import { loginCases } from "./cases/login.js";
import { rateLimitCases } from "./cases/rate-limit.js";
import { resourceCases } from "./cases/resource.js";
import { serverCases } from "./cases/server.js";
import { signatureCases } from "./cases/signatures.js";
import { tokenCases } from "./cases/tokens.js";
import { validationCases } from "./cases/validation.js";
import { workspaceCases } from "./cases/workspaces.js";
import type { CodeCase } from "./code-case.js";

/** Every case, by the categories of the registry. A code may have several, one per cause. */
export const codeCases: readonly CodeCase[] = [
  ...authenticationCases,
  ...signatureCases,
  ...loginCases,
  ...tokenCases,
  ...addressCases,
  ...authorizationCases,
  ...workspaceCases,
  ...validationCases,
  ...billingCases,
  ...rateLimitCases,
  ...resourceCases,
  ...serverCases,
];
