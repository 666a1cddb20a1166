/** The text of `gateway --help`. */
export const usage = `gateway serve              serve the API
gateway migrate            bring the database's schema up to date
gateway seed               make sure that there is a demo account with people and workspaces
gateway account create     create an account with its first key, which is shown once
gateway account top-up     put money into an account
gateway key create         create a key for an account, which is shown once
gateway doctor             look for what is wrong, and say what to do
gateway audit              print what is in the database

All commands:
  --data DIR           folder of the embedded database, which one process at a time may open (.data/gateway)

serve:
  --port PORT          where to listen, 0 for any free port (8080)
  --host HOST          which address to listen on (127.0.0.1)
  --console DIR        a built console to serve beside the API
  --faults SPEC        share of requests to fail, such as rate-limit=0.08,bare-429=0.08,html-503=0.08,db=0.08
  --fault-seed SEED    a whole number; the same seed gives the same faults (1)
  --demo               as seed does
  --ready-file FILE    written as JSON (url, port, pid) as soon as requests are taken

serve --demo, seed:
  --demo-balance EUR   the demo account's balance when it is created (100)

account create:
  --name NAME          what people call it
  --balance EUR        its first deposit (0)

account top-up:
  --account ID         which account
  --amount EUR         how much

key create:
  --account ID         whose key
  --workspace ID       the one workspace that it works in (the main one)
  --permissions LIST   with commas: sms.send, sms.read, balance.read, pricing.read, payments.read, webhooks.read,
                       webhooks.write, or * for all of them
  --name NAME          what people call it
  --environment WORD   prod, or test for the sandbox (prod)
  --allow LIST         addresses and CIDR ranges that it works from, with commas (anywhere)
  --expires DATE       when it ends, such as 2030-12-31 or 2030-12-31T12:00:00Z (never)
  --signed             demand signed requests; the secret is shown once

Environment:
  DATABASE_URL                use this Postgres instead of the embedded database
  GATEWAY_SECRETS_KEY         seals the secrets in the database: 32 bytes in base64, needed beside DATABASE_URL (a file in
                              the data folder)
  GATEWAY_PUBLIC_URL          where the gateway is reached from outside, for links (where it listens)
  GATEWAY_OPERATOR_TOKEN      opens GET /internal/audit and GET /metrics to whoever has it
  GATEWAY_LOG_LEVEL           debug, info, warn, error or silent (info)
  GATEWAY_HEADERS_TIMEOUT_MS  how long a client may take for its headers (10000)
  GATEWAY_REQUEST_TIMEOUT_MS  how long a client may take for its whole request (30000)
  GATEWAY_BALANCE_CACHE_SECONDS
                              how long a balance stands in for one that cannot be read; 0: none does (300)
  GATEWAY_STOP_DELAY_MS       from GET /readyz saying that it stops to the end of new connections (0)
  GATEWAY_TRUSTED_PROXIES     addresses, CIDR ranges or "loopback" whose X-Forwarded-For is believed, with commas (none)
  GATEWAY_LIMIT_STORE         where is counted: memory, or database when several gateways share one (memory)
  GATEWAY_LIMIT_ADDRESS       requests/seconds of one address (5000/1)
  GATEWAY_LIMIT_ACCOUNT       requests/seconds of one account (1000/1)
  GATEWAY_LIMIT_LOGIN         logins/seconds of one address (5/60)
  GATEWAY_TOKEN_SECRET        signs tokens, 32 bytes or more; without it, a secret in the database does
  GATEWAY_DEMO_KEY            API key of the demo account; without it, one is generated and printed
  GATEWAY_DEMO_PASSWORD       password of the demo users; without it, one is generated and printed
  GATEWAY_DEMO_TOTP           base32 secret of the user demo-2fa; without it, one is generated and printed
`;
