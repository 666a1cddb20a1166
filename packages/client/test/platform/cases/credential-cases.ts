import { err, ok } from "@error-model/core";
import { createHmacSigner } from "../../../src/hmac.js";
import { createClient, parseResponse } from "../../../src/index.js";
import type { ClientOptions } from "../../../src/index.js";
import { send, status } from "../../endpoints.js";
import { atOnce, failed, message, same } from "./platform-case.js";
import type { PlatformCase } from "./platform-case.js";

const expired = { status: false, error_code: "TOKEN_EXPIRED", description: "" };

/** A network that knows one token, and answers a little later. */
async function knowsNew(_url: string, { headers }: RequestInit): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, 1));
  const isNew = new Headers(headers).get("authorization") === "Bearer new";
  return isNew ? Response.json({ status: true, sent: 1 }) : Response.json(expired, { status: 401 });
}

function countLogins(login: () => ReturnType<NonNullable<ClientOptions["reauthenticate"]>>) {
  let logins = 0;
  return {
    count: () => logins,
    getToken: () => "old",
    reauthenticate: () => {
      logins += 1;
      return login();
    },
  };
}

async function refusal(error_code: string, status: number, headers = {}) {
  const result = await parseResponse<never>(
    Response.json({ status: false, error_code }, { status, headers }),
  );
  return result.ok ? err(undefined as never) : result;
}

export const credentialCases: readonly PlatformCase[] = [
  {
    title: "twenty calls over sockets with one expired token share one login",
    run: async (baseUrl) => {
      const logins = countLogins(() => Promise.resolve(ok("new")));
      const client = createClient({ baseUrl: `${baseUrl}/token`, ...logins });
      const results = await Promise.all(Array.from({ length: 20 }, () => client.call(send, message)));
      same([results.every((result) => result.ok), logins.count()], [true, 1]);
    },
  },
  {
    title: "1,000 calls share one login, and the old token is never sent after it",
    run: async () => {
      let known = false;
      let staleAfter = 0;
      const logins = countLogins(() => {
        known = true;
        return Promise.resolve(ok("new"));
      });
      const client = createClient({
        baseUrl: "https://api.example.com",
        ...logins,
        fetch: (url, init) => {
          if (known && new Headers(init.headers).get("authorization") !== "Bearer new") staleAfter += 1;
          return knowsNew(url, init);
        },
      });
      const results = await Promise.all(Array.from({ length: 1000 }, () => client.call(send, message)));
      same([results.every(({ ok: fine }) => fine), logins.count(), staleAfter], [true, 1, 0]);
    },
  },
  {
    title: "a refused login is surfaced to all with its own code, and not repeated for them",
    run: async () => {
      const logins = countLogins(() => refusal("INVALID_CREDENTIALS", 401));
      const client = createClient({ baseUrl: "https://api.example.com", ...logins, fetch: knowsNew });
      const results = await Promise.all(Array.from({ length: 50 }, () => client.call(send, message)));
      for (const result of results) same(failed(result).action, "supply-credentials");
      same(logins.count(), 1);
    },
  },
  {
    title: "a throttled login is waited for once",
    run: async () => {
      const answers = [
        refusal("TOO_MANY_ATTEMPTS", 429, { "retry-after": "20" }),
        Promise.resolve(ok("new")),
      ];
      const logins = countLogins(() => answers.shift() ?? Promise.resolve(ok("none")));
      const delays: number[] = [];
      const client = createClient({
        baseUrl: "https://api.example.com",
        ...logins,
        fetch: knowsNew,
        random: () => 0,
        sleep: (ms) => {
          delays.push(ms);
          return Promise.resolve();
        },
      });
      const results = await Promise.all(Array.from({ length: 50 }, () => client.call(send, message)));
      same([results.every(({ ok: fine }) => fine), logins.count(), delays], [true, 2, [20_000]]);
    },
  },
  {
    title: "a caller that aborts while it waits for a login leaves the others alone",
    run: async () => {
      const abort = new AbortController();
      const logins = countLogins(async () => {
        abort.abort();
        await new Promise((resolve) => setTimeout(resolve, 5));
        return ok("new");
      });
      const client = createClient({ baseUrl: "https://api.example.com", ...logins, fetch: knowsNew });
      const [left, stayed] = await Promise.all([
        client.call(send, { ...message, signal: abort.signal }),
        client.call(send, message),
      ]);
      same([failed(left).kind, stayed.ok, logins.count()], ["aborted", true, 1]);
    },
  },
  {
    title: "a signature verifies over the bytes that arrived, whatever is in them",
    run: async (baseUrl) => {
      const sign = createHmacSigner({ secret: "sécret" });
      const client = createClient({ baseUrl: `${baseUrl}/signed`, apiKey: "sk_test_1", sign });
      same((await client.call(send, message)).ok, true);
      same((await client.call(status, { params: { message_id: "ä b" }, query: { page: 1 } })).ok, true);
    },
  },
  {
    title: "equal requests, and every attempt, are signed with timestamps of their own",
    run: async () => {
      const stamps: unknown[] = [];
      const client = createClient({
        baseUrl: "https://api.example.com",
        ...atOnce,
        sign: createHmacSigner({ secret: "s" }),
        fetch: (_url, { headers }) => {
          stamps.push(new Headers(headers).get("x-timestamp"));
          return Promise.resolve(new Response("", { status: 429 }));
        },
      });
      await Promise.all([client.call(send, message), client.call(send, message)]);
      same(new Set(stamps).size, 10);
    },
  },
  {
    title: "a redirect is not followed, and carries nothing to where it leads",
    run: async (baseUrl) => {
      for (const httpStatus of [302, 307]) {
        const client = createClient({ baseUrl: `${baseUrl}/moved/${String(httpStatus)}`, apiKey: "k" });
        const failure = failed(await client.call(send, message));
        same([failure.kind, failure.outcome], ["http", "unknown"]);
      }
      same(await (await fetch(`${baseUrl}/seen/target`)).json(), 0);
    },
  },
  {
    title: "credentials cannot be overridden, and a header that HTTP does not allow is named",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/echo`, apiKey: "sk_test_1" });
      const result = await client.call(send, {
        ...message,
        headers: { "X-API-Key": "other", "X-Trace": "t" },
      });
      same(result.ok && [result.value["key"], result.value["trace"]], ["sk_test_1", "t"]);
      const refused = await client
        .call(send, { ...message, headers: { "X-Bad": "a\nb" } })
        .then(String, (error: unknown) => String(error));
      same([refused.includes("x-bad"), refused.includes("a\nb")], [true, false]);
    },
  },
  {
    title: "a request may outlive its page, and arrives as it was sent",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/echo` });
      const result = await client.call(send, { ...message, keepalive: true });
      same(result.ok && JSON.parse(String(result.value["body"])), message.body);
    },
  },
];
