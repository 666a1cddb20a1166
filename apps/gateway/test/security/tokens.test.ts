import { createHmac, randomUUID } from "node:crypto";
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSigningSecret } from "../../src/login/signing-secret.js";
import { sessions } from "../../src/storage/schema.js";
import { databases } from "../databases.js";
import { expectError } from "../expect-error.js";
import { startTestGateway } from "../test-gateway.js";
import type { TestGateway } from "../test-gateway.js";
import { addUser } from "../test-users.js";

const PROFILE = "/api/v1/user/profile";
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const rsa = await generateKeyPair("RS256", { extractable: true });
const stranger = new TextEncoder().encode("what a stranger would sign with, long enough");

/** A good token in parts: each test changes one thing about it. */
interface Parts {
  readonly header: Record<string, unknown> & { alg: string };
  readonly claims: Record<string, unknown>;
  readonly secret: Uint8Array;
}

const seconds = () => Math.floor(Date.now() / 1000);

async function sign({ header, claims, secret }: Parts): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(secret);
}

type Forgery = (parts: Parts) => string | Promise<string>;
const withHeader =
  (header: object): Forgery =>
  (parts) =>
    sign({ ...parts, header: { ...parts.header, ...header } });
const withClaims =
  (claims: (good: Parts["claims"]) => object): Forgery =>
  (parts) =>
    sign({ ...parts, claims: { ...parts.claims, ...claims(parts.claims) } });

const forgeries: readonly (readonly [string, Forgery])[] = [
  ["alg none, without a signature", ({ claims }) => new UnsecuredJWT(claims).encode()],
  ...["none", "None", "NONE", "nOnE"].map((alg): readonly [string, Forgery] => [
    `alg ${alg}, with the signature of the good token`,
    async (parts) => {
      const [, payload, signature] = (await sign(parts)).split(".");
      return `${base64url({ ...parts.header, alg })}.${payload}.${signature}`;
    },
  ]),
  ["alg HS384 with the right secret", withHeader({ alg: "HS384" })],
  [
    "alg RS256 with a key of the stranger's",
    ({ header, claims }) =>
      new SignJWT(claims).setProtectedHeader({ ...header, alg: "RS256" }).sign(rsa.privateKey),
  ],
  [
    "alg RS256 with the stranger's key in the header",
    async ({ header, claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ ...header, alg: "RS256", jwk: await exportJWK(rsa.publicKey) })
        .sign(rsa.privateKey),
  ],
  [
    "a public key as the secret of HS256",
    async (parts) => sign({ ...parts, secret: new TextEncoder().encode(await exportSPKI(rsa.publicKey)) }),
  ],
  ["another secret", (parts) => sign({ ...parts, secret: stranger })],
  [
    "another secret, and a key id that is a path",
    (parts) => sign({ ...parts, secret: stranger, header: { ...parts.header, kid: "../../../dev/null" } }),
  ],
  [
    "an extension that must be understood",
    ({ header, claims, secret }) => {
      // The library does not sign such a header.
      const text = `${base64url({ ...header, crit: ["urgent"], urgent: true })}.${base64url(claims)}`;
      return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
    },
  ],
  ["no type", withHeader({ typ: undefined })],
  ["the type of a half login", withHeader({ typ: "2fa+jwt" })],
  ["a foreign issuer", withClaims(() => ({ iss: "another-gateway" }))],
  ["no issuer", withClaims(() => ({ iss: undefined }))],
  ["a foreign audience", withClaims(() => ({ aud: "another-api" }))],
  ["no audience", withClaims(() => ({ aud: undefined }))],
  ["no expiry", withClaims(() => ({ exp: undefined }))],
  ["an expiry that is a text", withClaims(({ exp }) => ({ exp: String(exp) }))],
  ["a beginning in an hour", withClaims(() => ({ nbf: seconds() + 3600 }))],
  ["no session", withClaims(() => ({ jti: undefined }))],
  ["a session that nobody opened", withClaims(() => ({ jti: randomUUID() }))],
  ["a session that is no id", withClaims(() => ({ jti: "' or true --" }))],
  ["another user in the session of this one", withClaims(({ sub }) => ({ sub: String(Number(sub) + 1) }))],
  ["a user that is no number", withClaims(() => ({ sub: "1 or 1=1" }))],
  [
    "claims that were changed after signing",
    async (parts) => {
      const [header, , signature] = (await sign(parts)).split(".");
      return `${header}.${base64url({ ...parts.claims, exp: seconds() + 9000 })}.${signature}`;
    },
  ],
  ["a signature cut off", async (parts) => (await sign(parts)).replace(/[^.]+$/, "")],
  ["half of it", async (parts) => (await sign(parts)).slice(0, 60)],
  [
    "a header that is no JSON",
    async (parts) => `bm9uZQ.${(await sign(parts)).split(".").slice(1).join(".")}`,
  ],
  ["a longer token than any", () => `${"a".repeat(6000)}.b.c`],
];

describe.each(databases)("forged tokens on $name", (database) => {
  let api: TestGateway;
  let good: Parts;
  beforeAll(async () => {
    api = await startTestGateway(database);
    const user = await addUser(api.gateway, (await api.addAccount()).id);
    const sessionId = randomUUID();
    const expiresAt = new Date(Date.now() + 900_000);
    await api.gateway.storage.database
      .insert(sessions)
      .values({ id: sessionId, userId: user.id, kind: "access", createdAt: new Date(), expiresAt });
    good = {
      header: { alg: "HS256", typ: "at+jwt" },
      claims: {
        jti: sessionId,
        sub: String(user.id),
        iss: "sms-gateway",
        aud: "sms-gateway-api",
        iat: seconds(),
        exp: seconds() + 900,
      },
      secret: await loadSigningSecret(api.gateway.storage, new Date()),
    };
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const profileWith = async (token: string) => api.get(PROFILE, { authorization: `Bearer ${token}` });

  test("the token that the others are made of is good", async () => {
    expect((await profileWith(await sign(good))).status).toBe(200);
  });

  test.each(forgeries)("%s: INVALID_TOKEN", async (_, forge) => {
    expectError(await profileWith(await forge(good)), "INVALID_TOKEN");
  });

  test("past its expiry by a second: TOKEN_EXPIRED, and INVALID_TOKEN when it is forged as well", async () => {
    const old = { ...good, claims: { ...good.claims, exp: seconds() - 1 } };
    expectError(await profileWith(await sign(old)), "TOKEN_EXPIRED");
    expectError(await profileWith(await sign({ ...old, secret: stranger })), "INVALID_TOKEN");
  });
});
