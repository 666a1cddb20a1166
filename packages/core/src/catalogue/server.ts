import type { serverErrors } from "../registry/server.js";
import type { CatalogueTexts } from "./texts.js";

export const serverTexts = {
  INTERNAL_ERROR: {
    title: "Server error",
    cause:
      "The server met something that it did not expect. Whether the request took effect cannot be told from the answer.",
    remedy:
      "Do not repeat a send blindly, it may go out twice: look its messages up first, or repeat it under its idempotency key. Report the request ID to support.",
  },
  DB_ERROR: {
    title: "Could not be queued",
    cause:
      "The send could not be written to the queue and was rolled back as a whole: no recipient of it was accepted.",
    remedy:
      "Repeat the same request after a delay that grows with each attempt. Nobody gets the message twice by that.",
  },
} as const satisfies CatalogueTexts<keyof typeof serverErrors>;
