import type { rateLimitErrors } from "../registry/rate-limit.js";
import type { CatalogueTexts } from "./texts.js";

export const rateLimitTexts = {
  RATE_LIMIT_EXCEEDED: {
    title: "Too many requests",
    cause:
      "The account as a whole, all of its users and keys together, sends more requests per second than it may (about 1,000 unless agreed otherwise).",
    remedy:
      "Wait as long as Retry-After says, or else back off exponentially with jitter from about a second, then repeat. A steady stream gets further than bursts.",
  },
  TOO_MANY_ATTEMPTS: {
    title: "Too many attempts",
    cause:
      "Too many logins, or two-factor codes, were tried for one user name or from one address. The wait grows with every further attempt.",
    remedy:
      "Wait for the time in Retry-After; where the header is missing, for a minute. If the attempts come from a program, let its parallel requests share one login.",
  },
} as const satisfies CatalogueTexts<keyof typeof rateLimitErrors>;
