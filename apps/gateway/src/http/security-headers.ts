import { Hono } from "hono";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NOTHING = ["'none'"];
const SELF = ["'self'"];

/** No text becomes script or markup, by no policy of a page's own. */
const TRUSTED_TYPES = { requireTrustedTypesFor: ["'script'"], trustedTypes: NOTHING };

/** The page of Swagger UI, which writes markup. */
const DOCS = "/docs";

/**
 * Makes the middleware that sets security headers on every answer, of pages and of the API alike. The policy lets a page
 * load what this server has, and nothing inline: no script, no style, no evaluation. `data:` is for pictures in style
 * sheets. All pages but that of Swagger UI are held to Trusted Types as well.
 */
export function securityHeaders(): MiddlewareHandler {
  const strict = headersWith(TRUSTED_TYPES);
  const docs = headersWith({});
  return (c, next) => (c.req.path === DOCS ? docs(c, next) : strict(c, next));
}

/** What the middleware sets, asked of itself, for answers that do not go through it. */
export async function securityHeaderRecord(): Promise<Readonly<Record<string, string>>> {
  const app = new Hono().use(securityHeaders()).get("/", (c) => c.body(null));
  return Object.fromEntries((await app.request("/")).headers);
}

function headersWith(trustedTypes: Partial<typeof TRUSTED_TYPES>): MiddlewareHandler {
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
      ...trustedTypes,
    },
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
