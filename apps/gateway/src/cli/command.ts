import type { FaultRates } from "../faults/fault-spec.js";
import type { Micros } from "../money/micros.js";
import type { StorageLocation } from "../storage/open-storage.js";
import type { AccessOptions } from "./access-environment.js";

/** What the command line asks for. */
export type Command =
  | ServeCommand
  | { readonly kind: "audit"; readonly storage: StorageLocation }
  | { readonly kind: "help" }
  /** A sentence about what cannot be understood. */
  | { readonly kind: "mistake"; readonly text: string };

export interface ServeCommand {
  readonly kind: "serve";
  readonly storage: StorageLocation;
  readonly host: string;
  readonly port: number;
  readonly faults: { readonly rates: FaultRates; readonly seed: number } | undefined;
  readonly demo: DemoOptions | undefined;
  readonly readyFile: string | undefined;
  readonly operatorToken: string | undefined;
  readonly access: AccessOptions;
}

/** The demo account. A key, password or secret that is absent has to be generated and shown. */
export interface DemoOptions {
  readonly apiKey: string | undefined;
  readonly balance: Micros;
  /** Of all demo users. */
  readonly password: string | undefined;
  /** Base32, of the demo user with an authenticator app. */
  readonly totpSecret: string | undefined;
}

/** The text of `gateway --help`. */
export const usage = `gateway serve [options]    serve the API
gateway audit [--data DIR] print what is in the database, while no server has DIR open

  --port PORT          where to listen, 0 for any free port (8080)
  --host HOST          which address to listen on (127.0.0.1)
  --data DIR           folder of the embedded database (.data/gateway)
  --faults SPEC        share of requests to fail, such as rate-limit=0.08,bare-429=0.08,html-503=0.08,db=0.08
  --fault-seed SEED    a whole number; the same seed gives the same faults (1)
  --demo               make sure that there is a demo account
  --demo-balance EUR   its balance when it is created (100)
  --ready-file FILE    written as JSON (url, port, pid) as soon as requests are taken

Environment:
  DATABASE_URL            use this Postgres instead of the embedded database
  GATEWAY_DEMO_KEY        API key of the demo account; without it, one is generated and printed
  GATEWAY_DEMO_PASSWORD   password of the demo users; without it, one is generated and printed
  GATEWAY_DEMO_TOTP       base32 secret of the user demo-2fa; without it, one is generated and printed
  GATEWAY_OPERATOR_TOKEN  opens GET /internal/audit to whoever has it
  GATEWAY_TRUSTED_PROXIES addresses, CIDR ranges or "loopback" whose X-Forwarded-For is believed, with commas (none)
  GATEWAY_LIMIT_STORE     where is counted: memory, or database when several gateways share one (memory)
  GATEWAY_LIMIT_ADDRESS   requests/seconds of one address (5000/1)
  GATEWAY_LIMIT_ACCOUNT   requests/seconds of one account (1000/1)
  GATEWAY_LIMIT_LOGIN     logins/seconds of one address (5/60)
  GATEWAY_TOKEN_SECRET    signs tokens, 32 bytes or more; without it, a secret in the database does
`;
