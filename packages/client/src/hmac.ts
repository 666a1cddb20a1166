export { createHmacSigner } from "./hmac/create-hmac-signer.js";

export type { HmacSignerOptions } from "./hmac/create-hmac-signer.js";
