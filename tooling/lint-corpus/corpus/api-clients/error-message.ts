import type { ErrorEnvelope } from "@error-model/core";

async function post(path: string, body: unknown): Promise<unknown> {
  const res = await fetch(path, { method: "POST", body: JSON.stringify(body) });
  if (!res.ok) {
    const error = (await res.json()) as ErrorEnvelope;
    throw new Error(error.description);
  }
  return res.json();
}

export async function login(user: string, password: string): Promise<"ok" | "wrong" | "locked"> {
  try {
    await post("/login", { user, password });
    return "ok";
  } catch (error) {
    // expect-typed: match-on-code
    if (error instanceof Error && error.message === "The user name or the password is wrong.") return "wrong";
    // expect-typed: match-on-code
    if ((error as Error).message.includes("Too many login")) return "locked";
    throw error;
  }
}

export async function loginInline(user: string): Promise<string> {
  try {
    const res = await fetch("/login", { method: "POST", body: user });
    if (!res.ok) {
      const body = await res.json();
      throw new Error(body.description);
    }
    return "ok";
  } catch (error) {
    const { message } = error as Error;
    // expect: match-on-code
    if (/suspended/.test(message)) return "suspended";
    console.error(message);
    return "failed";
  }
}

export async function readConfig(path: string): Promise<unknown> {
  try {
    return JSON.parse(path);
  } catch (error) {
    if (error instanceof SyntaxError && error.message.includes("Unexpected end")) return {};
    throw error;
  }
}
