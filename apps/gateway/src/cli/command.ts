import type { FaultRates } from "../faults/fault-spec.js";
import type { Micros } from "../money/micros.js";
import type { StorageLocation } from "../storage/open-storage.js";

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
`;
