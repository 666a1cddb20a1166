import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { match } from "ts-pattern";
import type { Counters } from "../audit/counters.js";
import type { Fault } from "../faults/fault-plan.js";
import type { GatewayEnv } from "./gateway-env.js";

/**
 * Makes requests fail as the plan says. What stands in front of the gateway (bare 429, a proxy's page) is played here;
 * what happens inside it is left in `fault` for the place where it happens.
 */
export function injectFaults(draw: () => Fault | undefined, counters: Counters) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const fault = draw();
    c.set("fault", fault);
    await match(fault)
      .with(undefined, { kind: "rate-limit" }, { kind: "db" }, () => next())
      .with({ kind: "bare-429" }, ({ kind }) => {
        counters.increment(`fault:${kind}`);
        replaceAnswer(c, new Response(null, { status: 429 }));
      })
      .with({ kind: "html-503" }, async ({ kind, carriedOut }) => {
        if (carriedOut) await next();
        counters.increment(`fault:${kind}`);
        replaceAnswer(c, proxyPage());
      })
      .exhaustive();
  });
}

/** Hono carries headers of the answer that was there over to the new one: a lost answer leaves no trace. */
function replaceAnswer(c: Context, answer: Response): void {
  c.res = undefined;
  c.res = answer;
}

const PROXY_PAGE = `<html>
<head><title>503 Service Temporarily Unavailable</title></head>
<body>
<center><h1>503 Service Temporarily Unavailable</h1></center>
<hr><center>nginx</center>
</body>
</html>
`;

function proxyPage(): Response {
  return new Response(PROXY_PAGE, { status: 503, headers: { "content-type": "text/html", server: "nginx" } });
}
