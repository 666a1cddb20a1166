import type { resourceErrors } from "../registry/resource.js";
import type { CatalogueTexts } from "./texts.js";

export const resourceTexts = {
  NOT_FOUND: {
    title: "Not found",
    cause:
      "No such message or resource exists for this account. A message of another account looks the same, and so does a test message that the sandbox no longer keeps.",
    remedy:
      "Check the id, and keep ids as text: the number inside one is too large for a JavaScript number. Check as well that the account and the environment are the ones that the message was sent with.",
  },
} as const satisfies CatalogueTexts<keyof typeof resourceErrors>;
