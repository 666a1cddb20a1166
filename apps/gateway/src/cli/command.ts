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
  /** `apiKey` is absent when one has to be generated and shown. */
  readonly demo: { readonly apiKey: string | undefined; readonly balance: Micros } | undefined;
  readonly readyFile: string | undefined;
  readonly operatorToken: string | undefined;
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
  GATEWAY_OPERATOR_TOKEN  opens GET /internal/audit to whoever has it
`;
