import { getBalance } from "@error-model/contract";
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("location", { origin: "http://console.example" });
});

test("a client sends the token of its own person, and none when somebody else has signed in", async () => {
  const { createApi } = await import("./create-api.js");
  const { sessionStore } = await import("../session/session.js");
  const tokens: (string | null)[] = [];
  const api = createApi({
    caller: { kind: "person", username: "ada" },
    fetch: (_, init) => {
      tokens.push(new Headers(init.headers).get("authorization"));
      return Promise.resolve(Response.json({ status: true }));
    },
  });
  sessionStore.set({ kind: "password", username: "ada", token: "hers" });
  await api.call(getBalance);
  sessionStore.set({ kind: "password", username: "bob", token: "his" });
  await api.call(getBalance);
  expect(tokens).toEqual(["Bearer hers", null]);
});
