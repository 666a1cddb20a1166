/** Secrets and personal data: they belong nowhere, neither on the wire nor in a log. */
export const secrets = {
  databasePassword: "password=canary-hunter2",
  connection: "postgres://sms_admin:canary-hunter2@db-7.internal:5432/sms",
  bearer: "Bearer canary.abcdefghijklmnop",
  jwt: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ",
  apiKey: "sk_prod_canary0123456789abcdef",
  phone: "+49 151 2345 6789",
  barePhone: "4915123456789",
  email: "canary.person@customer.example",
  cookie: "session_token=canary-cookie-value",
} as const;

/** What belongs into the log's description of an error, and nowhere else. */
export const internals = {
  sql: "SELECT canary_column FROM canary_table",
  path: "/srv/canary-app/src/secret-module.ts",
  frame: "at canaryFunction (/srv/canary-app/src/secret-module.ts:12:34)",
  host: "canary-db-7.internal",
} as const;

/** What must stand in no log: of each secret the part that says it. */
export const secretParts: readonly string[] = [
  "canary-hunter2",
  "canary.abcdefghijklmnop",
  "eyJzdWIiOiJjYW5hcnkifQ",
  "canary0123456789abcdef",
  "151 2345 6789",
  "4915123456789",
  "canary.person@",
  "canary-cookie-value",
];

/** Anything planted at all. */
export const ANY_CANARY = /canary|4915123456789|151 2345|eyJ/i;
