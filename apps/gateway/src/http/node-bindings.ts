import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "hono";

/** What `@hono/node-server` passes; other ways of calling the app, `app.request()` say, pass nothing. */
interface NodeBindings {
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
}

/** Gives Node's request and response behind a context, where there are any. */
export function nodeBindings(c: Pick<Context, "env">): NodeBindings {
  return (c.env as NodeBindings | undefined) ?? {};
}
