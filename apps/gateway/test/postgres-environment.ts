/** What the secrets in all Postgres databases of the tests are sealed with. */
export const secretsKey = Buffer.alloc(32, "tests").toString("base64");

/** What names a Postgres in the environment of a gateway. */
export function postgresEnvironment(url: string): Record<"DATABASE_URL" | "GATEWAY_SECRETS_KEY", string> {
  return { DATABASE_URL: url, GATEWAY_SECRETS_KEY: secretsKey };
}
