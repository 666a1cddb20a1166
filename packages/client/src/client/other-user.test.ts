import { ok } from "@error-model/core";
import { expect, test } from "vitest";
import { balance, send, status } from "../../test/endpoints.js";
import { createClient } from "./create-client.js";
import type { Client } from "./create-client.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

/** A client whose user signs out, or in as another, while things are under way. */
interface Session {
  token: string | undefined;
  readonly client: Client;
  /** Method and token of every request that was sent. */
  readonly sent: string[];
  /** Ends the logins that wait. */
  readonly letIn: (token: string) => void;
  readonly logins: () => number;
}

/** `A-old` is expired, everything else is welcome; answers can be held back. */
function openSession({
  held = Promise.resolve(),
  now,
}: { held?: Promise<unknown>; now?: () => number } = {}): Session {
  const sent: string[] = [];
  const waiting: ((token: string) => void)[] = [];
  let logins = 0;
  const session: Session = {
    token: "A-old",
    sent,
    letIn: (token) => waiting.splice(0).forEach((enter) => enter(token)),
    logins: () => logins,
    client: createClient({
      baseUrl: "https://api.example.com",
      now,
      getToken: () => session.token,
      reauthenticate: () => {
        logins += 1;
        return new Promise((resolve) => waiting.push((token) => resolve(ok(token))));
      },
      fetch: async (_, { method, headers }) => {
        const token = new Headers(headers).get("authorization") ?? "nobody";
        sent.push(`${String(method)} ${token}`);
        if (token !== "Bearer A-old") return Response.json({ status: true, sent: 1, balance: 5 });
        await held;
        return Response.json(
          { status: false, error_code: "TOKEN_EXPIRED", description: "" },
          { status: 401 },
        );
      },
    }),
  };
  return session;
}

const expired = { ok: false, error: { kind: "api", error: { error_code: "TOKEN_EXPIRED" } } };
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

test.each([
  ["another user has come", "B", "Bearer B"],
  ["the user has left", undefined, "nobody"],
])("a login that ends when %s is for nobody", async (_, next, credentials) => {
  const session = openSession();
  const { client, sent } = session;
  const ofA = client.call(send, message);
  await turn();
  session.token = next;
  expect(await client.call(balance)).toMatchObject({ ok: true });
  session.letIn("A-new");
  expect(await ofA).toMatchObject(expired);
  await client.call(send, message);
  expect(sent).toEqual(["POST Bearer A-old", `GET ${credentials}`, `POST ${credentials}`]);
});

test("what one user has asked for is not repeated for another who came before the login's end was noticed", async () => {
  const session = openSession();
  const ofA = session.client.call(send, message);
  await turn();
  session.letIn("A-new");
  session.token = "B";
  expect(await ofA).toMatchObject(expired);
  expect(session.sent).toEqual(["POST Bearer A-old"]);
});

test("an answer that comes late, when somebody else is there, leads to no login and no repetition", async () => {
  let answer: (value?: unknown) => void = () => undefined;
  const session = openSession({ held: new Promise((resolve) => (answer = resolve)) });
  const ofA = session.client.call(send, message);
  await turn();
  session.token = "B";
  await session.client.call(balance);
  answer();
  expect(await ofA).toMatchObject(expired);
  expect(session.logins()).toBe(0);
  expect(session.sent).toEqual(["POST Bearer A-old", "GET Bearer B"]);
});

test("an app that keeps the new token itself is the same user", async () => {
  const session = openSession();
  const ofA = session.client.call(status, { params: { message_id: "m1" } });
  await turn();
  session.letIn("A-new");
  session.token = "A-new";
  expect(await ofA).toMatchObject({ ok: true });
  expect(session.sent).toEqual(["GET Bearer A-old", "GET Bearer A-new"]);
});
