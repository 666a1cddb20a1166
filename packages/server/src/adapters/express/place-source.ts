import type { PlaceSource } from "../node/read-place.js";
import type { ExpressRequest } from "./express-types.js";

/** Says where the places of a request are. */
export function placeSource(request: ExpressRequest): PlaceSource {
  const { params, body, originalUrl, url = "" } = request;
  return { raw: request, url: originalUrl ?? url, params, body };
}
