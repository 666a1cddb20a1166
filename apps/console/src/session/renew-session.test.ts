import type { Client } from "@error-model/client";
import { ok } from "@error-model/core";
import { beforeEach, expect, test, vi } from "vitest";

const ada = { username: "ada", password: "secret" };
const adasSession = { kind: "password", username: "ada", token: "old" } as const;

/** Begins a renewal whose login is answered when `answer` is called, in a page where Ada is signed in. */
async function renew() {
  const [{ renewSession }, { sessionStore }, { rememberCredentials }] = await Promise.all([
    import("./renew-session.js"),
    import("./session.js"),
    import("./credentials.js"),
  ]);
  sessionStore.set(adasSession);
  rememberCredentials(ada);
  const login = Promise.withResolvers<unknown>();
  // Boundary: of a client, a renewal calls this and nothing else.
  const anonymous = { call: () => login.promise } as unknown as Client;
  return {
    renewal: renewSession("ada", anonymous, new AbortController().signal),
    answer: () => login.resolve(ok({ status: true, token: "new", expires_in: 900 })),
    sessionStore,
    rememberCredentials,
  };
}

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined);
});

test("a renewal gives the session its new token", async () => {
  const { renewal, answer, sessionStore } = await renew();
  answer();
  expect(await renewal).toEqual(ok("new"));
  expect(sessionStore.get()).toEqual({ ...adasSession, token: "new" });
});

test("a renewal that ends after the sign-out signs nobody in", async () => {
  const { renewal, answer, sessionStore, rememberCredentials } = await renew();
  sessionStore.set(undefined);
  rememberCredentials(undefined);
  answer();
  await expect(renewal).rejects.toThrow("The session has ended meanwhile.");
  expect(sessionStore.get()).toBeUndefined();
});

test("a renewal leaves the session of whoever has signed in meanwhile, in this tab or in another", async () => {
  const { renewal, answer, sessionStore } = await renew();
  // As when another tab has done it: this one still remembers Ada's password.
  const bobs = { kind: "password", username: "bob", token: "his" } as const;
  sessionStore.set(bobs);
  answer();
  await expect(renewal).rejects.toThrow("The session has ended meanwhile.");
  expect(sessionStore.get()).toBe(bobs);
});

test("a renewal leaves a session that the same person has begun meanwhile", async () => {
  const { renewal, answer, sessionStore, rememberCredentials } = await renew();
  sessionStore.set({ ...adasSession, token: "newest" });
  rememberCredentials({ ...ada });
  answer();
  await expect(renewal).rejects.toThrow("The session has ended meanwhile.");
  expect(sessionStore.get()).toEqual({ ...adasSession, token: "newest" });
});
