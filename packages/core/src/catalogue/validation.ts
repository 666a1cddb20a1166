import type { validationErrors } from "../registry/validation.js";
import type { CatalogueTexts } from "./texts.js";

export const validationTexts = {
  INVALID_BODY: {
    title: "Body is not JSON",
    cause: "The body is empty, cut off or not well-formed JSON, so that no field of it could be read.",
    remedy:
      "Send what a JSON serializer wrote, with Content-Type: application/json. If a redirect turned the POST into a GET, the body was lost on the way.",
  },
  INVALID_PARAMS: {
    title: "Parameters not valid",
    cause:
      "A query or path parameter is missing, has the wrong type or lies outside its range, a page limit above 100 for example.",
    remedy: "Correct the parameter that the description names. The same request will fail in the same way.",
  },
  INVALID_TO: {
    title: "Recipients not valid",
    cause: "The list `to` is missing or empty, is not a list, or holds something that is not a phone number.",
    remedy:
      "Send a list of 1 to 100 numbers in E.164 form: a plus sign, the country code, the number, and nothing in between.",
  },
  INVALID_MESSAGE: {
    title: "Message missing",
    cause: "The field `message` is missing, empty or not a text.",
    remedy:
      "Send a text that is not empty. If it comes from a template, check that its placeholders were filled.",
  },
  INVALID_SENDER: {
    title: "Sender not valid",
    cause: "The field `sender_id` is missing or empty, or breaks the rules for sender names.",
    remedy:
      "Use 3 to 11 ASCII letters and digits that do not start with a digit, or a phone number with a plus sign. Some countries ask for senders to be registered first.",
  },
  TOO_MANY_RECIPIENTS: {
    title: "Too many recipients",
    cause: "The list `to` holds more than 100 numbers. Nothing was sent to any of them.",
    remedy: "Split the list into requests of at most 100 numbers each.",
  },
  INVALID_WORKSPACE_HEADER: {
    title: "Workspace header not valid",
    cause: "X-Workspace-ID is not a positive whole number.",
    remedy:
      "Send the numeric id of a workspace, without quotes or blanks, or leave the header out to use the main one.",
  },
} as const satisfies CatalogueTexts<keyof typeof validationErrors>;
