import * as z from "zod/mini";
import { storedNames } from "../storage/stored-names.js";
import { storedValue } from "../storage/stored-value.js";

const sessionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("password"),
    username: z.string(),
    token: z.string(),
  }),
  z.object({ kind: z.literal("api-key"), apiKey: z.string() }),
]);

/** Who uses the console: a person with a token, or whoever holds an API key. */
export type Session = z.output<typeof sessionSchema>;

/** The session of this browser. */
export const sessionStore = storedValue<Session>(storedNames.session, sessionSchema);

/** A name for the session that is no secret: what belongs to one person is not shown to the next. */
export function sessionName(session: Session): string {
  return session.kind === "password" ? session.username : `key …${session.apiKey.slice(-4)}`;
}
