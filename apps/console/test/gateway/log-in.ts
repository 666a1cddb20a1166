import { inject } from "vitest";

/** Signs the user `demo` in at the shared gateway, and gives the session as the page keeps it. */
export async function logIn(): Promise<string> {
  const { url, password } = inject("gateway");
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "demo", password }),
  });
  const { token } = (await answer.json()) as { token: string };
  return JSON.stringify({ kind: "password", username: "demo", token });
}
