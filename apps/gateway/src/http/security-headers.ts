import { secureHeaders } from "hono/secure-headers";

const NOTHING = ["'none'"];
const SELF = ["'self'"];

/**
 * Makes the middleware that sets security headers on every answer, of pages and of the API alike. The policy lets a page
 * load what this server has, and nothing inline: no script, no style, no evaluation. `data:` is for pictures in style
 * sheets.
 */
export function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NOTHING,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:"],
      fontSrc: SELF,
      connectSrc: SELF,
      manifestSrc: SELF,
      baseUri: NOTHING,
      formAction: NOTHING,
      frameAncestors: NOTHING,
    },
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
