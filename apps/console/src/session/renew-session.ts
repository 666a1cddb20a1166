import { login, readLogin } from "@error-model/contract";
import type { Client, Failure } from "@error-model/client";
import { ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { credentialsOf } from "./credentials.js";
import { sessionStore } from "./session.js";

/**
 * Signs a person in again whose token has expired, without asking: where their password is still in memory, and no second
 * factor is needed. A session that has ended meanwhile stays ended.
 *
 * @throws Error where only the person can do it; the client then surfaces the failure that made it necessary, and the
 * page offers the way to the sign-in.
 */
export async function renewSession(
  username: string,
  anonymous: Client,
  signal: AbortSignal,
): Promise<Result<string, Failure>> {
  const credentials = credentialsOf(username);
  if (credentials === undefined) throw new Error("The password is not in memory.");
  const answer = await anonymous.call(login, { body: credentials, signal });
  if (!answer.ok) return answer;
  const reading = readLogin(answer.value);
  if (reading.kind !== "session") throw new Error("A second factor is needed.");
  const session = sessionStore.get();
  const isSameUser = session?.kind === "password" && session.username === username;
  if (!isSameUser || credentialsOf(username) !== credentials)
    throw new Error("The session has ended meanwhile.");
  sessionStore.set({ kind: "password", username, token: reading.token });
  return ok(reading.token);
}
